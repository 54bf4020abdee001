package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.adapters.java2d.metadata.RiffChunks;
import dev.pixelwright.core.image.ImageFormat;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Finds the colour profile that decoded samples are in, where it is not sRGB. */
final class Profiles {

    private static final int MAX_BYTES = 8 << 20;

    private Profiles() {}

    /** The profile of the image if its reader left one in it, else that of the file. */
    static Optional<ICC_Profile> of(BufferedImage image, ImageFormat format, byte[] file) {
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean usual = space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
        if (!usual && space instanceof ICC_ColorSpace other) {
            return Optional.of(other.getProfile());
        }
        return embedded(format, file)
                .flatMap(Profiles::parse)
                .filter(profile -> !isSrgb(profile))
                .filter(profile ->
                        profile.getNumComponents() == 3 || image.getRaster().getNumBands() < 3);
    }

    // JPEG, TIFF and BMP are converted, or marked with their profile, by their readers.
    private static Optional<byte[]> embedded(ImageFormat format, byte[] file) {
        return switch (format) {
            case PNG -> PngChunks.find(file, "iCCP").flatMap(Profiles::inflate);
            case WEBP -> RiffChunks.find(file, "ICCP");
            case JPEG, GIF, BMP, TIFF, AVIF, HEIC -> Optional.empty();
        };
    }

    /** The name ends with a zero, a byte for the method follows (PNG, 11.3.2.3). */
    private static Optional<byte[]> inflate(byte[] chunk) {
        int end = 0;
        while (end < chunk.length && chunk[end] != 0) {
            end++;
        }
        int start = end + 2;
        if (start >= chunk.length) {
            return Optional.empty();
        }
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return Optional.of(stream.readNBytes(MAX_BYTES));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A broken profile is no profile: the picture itself is sound, and browsers show it so. */
    private static Optional<ICC_Profile> parse(byte[] bytes) {
        try {
            return Optional.of(ICC_Profile.getInstance(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSrgb(ICC_Profile profile) {
        return profile.equals(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    }
}
