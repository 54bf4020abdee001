package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The allow-list of first bytes. What is not here is no image to us: SVG, PDF, archives and scripts never reach a
 * decoder.
 */
final class Magic {

    private static final int BMP_DIB_SIZE_AT = 14;
    private static final int FIRST_BRAND_AT = 8;

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis");

    private Magic() {}

    static Optional<ImageFormat> of(byte[] first) {
        if (has(first, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(ImageFormat.JPEG);
        }
        if (has(first, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(ImageFormat.PNG);
        }
        if (has(first, 0, "GIF87a") || has(first, 0, "GIF89a")) {
            return Optional.of(ImageFormat.GIF);
        }
        if (has(first, 0, "RIFF") && has(first, 8, "WEBP")) {
            return Optional.of(ImageFormat.WEBP);
        }
        if (has(first, 0, "II*\0") || has(first, 0, "MM\0*")) {
            return Optional.of(ImageFormat.TIFF);
        }
        if (isBmp(first)) {
            return Optional.of(ImageFormat.BMP);
        }
        return has(first, 4, "ftyp") ? heif(first) : Optional.empty();
    }

    // Two letters alone would take any text that begins with BM, so the size of the second header must be a known one.
    private static boolean isBmp(byte[] first) {
        return has(first, 0, "BM")
                && first.length >= BMP_DIB_SIZE_AT + Integer.BYTES
                && BmpHeader.DIB_SIZES.contains((long)
                        ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt(BMP_DIB_SIZE_AT));
    }

    // AV1 Image File Format 1.1, 6; ISO/IEC 23008-12, B.4.1: pictures, not sequences of them.
    private static Optional<ImageFormat> heif(byte[] first) {
        Set<String> brands = brands(first);
        if (brands.contains("avif") || brands.contains("avis")) {
            return Optional.of(ImageFormat.AVIF);
        }
        return Collections.disjoint(brands, HEIC) ? Optional.empty() : Optional.of(ImageFormat.HEIC);
    }

    // ISO/IEC 14496-12, 4.3: the first brand is the major one, a version follows.
    private static Set<String> brands(byte[] first) {
        Set<String> brands = new HashSet<>();
        long boxEnd = Math.min(
                first.length, Integer.toUnsignedLong(ByteBuffer.wrap(first).getInt(0)));
        for (int at = FIRST_BRAND_AT; at + Integer.BYTES <= boxEnd; at += at == FIRST_BRAND_AT ? 8 : 4) {
            brands.add(new String(first, at, Integer.BYTES, StandardCharsets.ISO_8859_1));
        }
        return brands;
    }

    private static boolean has(byte[] first, int at, String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return first.length >= at + wanted.length
                && ByteBuffer.wrap(first, at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
