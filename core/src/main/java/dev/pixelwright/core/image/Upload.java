package dev.pixelwright.core.image;

/** The image that answers an upload; {@code fresh} when it was made for it, not when an earlier one serves. */
public record Upload(Image image, boolean fresh) {}
