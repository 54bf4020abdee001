package dev.pixelwright.core.image;

import dev.pixelwright.core.blob.ByteSource;

/** A file with its header, which was read and checked. */
public record SourceImage(ImageInfo info, ByteSource bytes) {}
