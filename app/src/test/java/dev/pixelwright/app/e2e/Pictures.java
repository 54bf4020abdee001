package dev.pixelwright.app.e2e;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Pictures that a test can make: smooth here, detailed there, the same at each run. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return new Landscape(width, height).encoded("jpg");
    }

    public static byte[] png(int width, int height) {
        return new Landscape(width, height).encoded("png");
    }

    /** A PNG of one colour. */
    static byte[] plain(int width, int height, int rgb) {
        return PngFile.of(Picture.drawn(new Size(width, height), (x, y) -> 0xff000000 | rgb));
    }

    /** A PNG whose structure is whole and whose pixels cannot be read. */
    static byte[] damagedInside() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", new byte[] {0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0});
        chunk(file, "IDAT", "these bytes are no zlib stream".getBytes(StandardCharsets.UTF_8));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
