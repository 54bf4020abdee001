package dev.pixelwright.adapters.rest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files to upload. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg(int width, int height) {
        return encoded(width, height, "jpg");
    }

    /** One whose Exif block holds {@code place}, as cameras write where they were. */
    static byte[] jpegWith(String place) {
        byte[] plain = jpeg(20, 20);
        byte[] block = ("Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0" + place).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (block.length + 2)});
        file.writeBytes(block);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    static byte[] truncated(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
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

    private static byte[] encoded(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
