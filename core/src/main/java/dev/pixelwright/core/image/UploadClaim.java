package dev.pixelwright.core.image;

/**
 * The right to complete an upload, which one call has at a time.
 *
 * @param number how many claims there were of this upload, counting this one; a later claim has a greater one
 */
public record UploadClaim(UploadId upload, int number) {}
