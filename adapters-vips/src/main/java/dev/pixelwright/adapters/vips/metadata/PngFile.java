package dev.pixelwright.adapters.vips.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A PNG that was just written, as chunks (W3C's third edition, 5.3). libvips 8.14 writes Exif twice, which is against the
 * standard, and no XMP.
 */
public final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int OVERHEAD = 12;
    private static final int HEADER_END = SIGNATURE + OVERHEAD + 13;
    private static final String EXIF = "eXIf";
    private static final String TEXT = "iTXt";
    private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private PngFile() {}

    /** The same file with its Exif once and with this XMP once. */
    public static byte[] told(byte[] file, Optional<byte[]> xmp) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        ByteArrayOutputStream told = new ByteArrayOutputStream(file.length);
        told.write(file, 0, HEADER_END);
        xmp.ifPresent(packet -> told.writeBytes(chunk(packet)));
        boolean exif = false;
        int at = HEADER_END;
        while (at + OVERHEAD <= file.length) {
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int length = buffer.getInt(at) + OVERHEAD;
            if (!type.equals(TEXT) && !(exif && type.equals(EXIF))) {
                told.write(file, at, length);
            }
            exif |= type.equals(EXIF);
            at += length;
        }
        return told.toByteArray();
    }

    private static byte[] chunk(byte[] packet) {
        byte[] head = (TEXT + XMP).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(head);
        sum.update(packet);
        int length = head.length - TEXT.length() + packet.length;
        return ByteBuffer.allocate(length + OVERHEAD)
                .putInt(length)
                .put(head)
                .put(packet)
                .putInt((int) sum.getValue())
                .array();
    }
}
