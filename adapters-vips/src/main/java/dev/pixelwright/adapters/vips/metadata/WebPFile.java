package dev.pixelwright.adapters.vips.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A WebP that was just written, as chunks (RFC 9649, 2.3). libvips 8.14 puts an Exif block into each, even if told to
 * strip all.
 */
public final class WebPFile {

    private static final Set<String> TELLING = Set.of("EXIF", "XMP ", "ICCP");
    private static final String EXTENDED = "VP8X";
    /** In VP8X (2.7.1): a profile, Exif and XMP follow. */
    private static final int TELLS = 0x20 | 0x08 | 0x04;

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private WebPFile() {}

    /** The same file without all that tells of more than pixels. */
    public static byte[] untold(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, FILE_HEADER);
        int at = FILE_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            int length = buffer.getInt(at + 4);
            int end = Math.min(file.length, at + CHUNK_HEADER + length + (length & 1));
            if (!TELLING.contains(name)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
        byte[] result = kept.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(4, result.length - CHUNK_HEADER);
        if (new String(result, FILE_HEADER, 4, StandardCharsets.ISO_8859_1).equals(EXTENDED)) {
            result[FILE_HEADER + CHUNK_HEADER] &= ~TELLS;
        }
        return result;
    }
}
