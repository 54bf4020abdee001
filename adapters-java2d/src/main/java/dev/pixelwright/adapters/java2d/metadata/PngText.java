package dev.pixelwright.adapters.java2d.metadata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Exif in {@code eXIf} (PNG 3rd edition, 11.3.4.5) and XMP in {@code iTXt} (11.3.3.4) of a PNG. */
final class PngText {

    private static final String XMP_KEYWORD = "XML:com.adobe.xmp\0";
    private static final int MAX_BYTES = 8 << 20;

    private PngText() {}

    static Optional<byte[]> exif(byte[] file) {
        return PngChunks.find(file, "eXIf");
    }

    static Optional<byte[]> xmp(byte[] file) {
        return PngChunks.find(file, "iTXt", XMP_KEYWORD).flatMap(PngText::text);
    }

    // The keyword, a flag and a method of compression, a language, a translated keyword, the text.
    private static Optional<byte[]> text(byte[] chunk) {
        int flag = XMP_KEYWORD.length();
        int start = afterZero(chunk, afterZero(chunk, flag + 2));
        if (start >= chunk.length) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(chunk, start, chunk.length);
        return chunk[flag] == 0 ? Optional.of(text) : inflate(text);
    }

    private static int afterZero(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static Optional<byte[]> inflate(byte[] data) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(data))) {
            byte[] text = stream.readNBytes(MAX_BYTES + 1);
            // Cut short it would be no packet any more.
            return Optional.of(text).filter(whole -> whole.length <= MAX_BYTES);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static byte[] insert(byte[] file, Optional<byte[]> exif, Optional<byte[]> xmp) {
        byte[] withXmp = xmp.map(packet -> PngChunks.insert(file, "iTXt", uncompressed(packet)))
                .orElse(file);
        return exif.map(block -> PngChunks.insert(withXmp, "eXIf", block)).orElse(withXmp);
    }

    private static byte[] uncompressed(byte[] packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(XMP_KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[4]);
        out.writeBytes(packet);
        return out.toByteArray();
    }
}
