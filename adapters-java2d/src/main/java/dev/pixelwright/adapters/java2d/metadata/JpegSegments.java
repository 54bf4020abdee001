package dev.pixelwright.adapters.java2d.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The APP1 segments of a JPEG: Exif 2.32 (4.5.4) and the XMP specification, part 3 (1.1.3). */
final class JpegSegments {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int START_OF_IMAGE = 2;
    private static final int MARKER = 2;
    private static final int LENGTH = 2;
    private static final int MAX_LENGTH = 0xffff;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;

    private JpegSegments() {}

    static Optional<byte[]> exif(byte[] file) {
        return find(file, EXIF);
    }

    static Optional<byte[]> xmp(byte[] file) {
        return find(file, XMP);
    }

    private static Optional<byte[]> find(byte[] file, byte[] name) {
        int at = START_OF_IMAGE;
        while (at + MARKER + LENGTH <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int end = at + MARKER + length(file, at);
            int data = at + MARKER + LENGTH;
            if (marker == START_OF_SCAN || end > file.length || end < data) {
                return Optional.empty();
            }
            int afterName = data + name.length;
            if (marker == APP1 && afterName <= end && Arrays.equals(file, data, afterName, name, 0, name.length)) {
                return Optional.of(Arrays.copyOfRange(file, afterName, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static int length(byte[] file, int at) {
        return (file[at + MARKER] & 0xff) << 8 | (file[at + MARKER + 1] & 0xff);
    }

    /** Behind the JFIF header, which must come first; a block too long for a segment is left out. */
    static byte[] insert(byte[] file, Optional<byte[]> exif, Optional<byte[]> xmp) {
        int at = START_OF_IMAGE;
        if ((file[at + 1] & 0xff) == APP0) {
            at += MARKER + length(file, at);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, at);
        exif.ifPresent(block -> write(out, EXIF, block));
        xmp.ifPresent(packet -> write(out, XMP, packet));
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] name, byte[] data) {
        int length = LENGTH + name.length + data.length;
        if (length <= MAX_LENGTH) {
            out.write(0xff);
            out.write(APP1);
            out.write(length >> 8);
            out.write(length);
            out.write(name, 0, name.length);
            out.write(data, 0, data.length);
        }
    }
}
