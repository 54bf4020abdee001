package dev.pixelwright.core.account;

/**
 * What one user keeps.
 *
 * @param imageBytes of the files that they uploaded, which a {@link Quota} limits
 * @param derivativeBytes of what was made of them
 */
public record Usage(long images, long imageBytes, long derivatives, long derivativeBytes, long jobs) {}
