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
        return withExif(jpeg(20, 20), "MM\0*\0\0\0\b\0\0\0\0\0\0" + place);
    }

    /** One that is stored in an orientation of Exif, 1 to 8; this is the size as stored. */
    static byte[] jpegOriented(int width, int height, int orientation) {
        // One entry: the tag 0x0112, a short, once.
        String directory = "\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0";
        return withExif(jpeg(width, height), "MM\0*\0\0\0\b" + directory);
    }

    private static byte[] withExif(byte[] plain, String tiff) {
        byte[] block = ("Exif\0\0" + tiff).getBytes(StandardCharsets.US_ASCII);
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

    /** A PNG of one colour. */
    static byte[] plain(int width, int height, int rgb) {
        return encoded(filled(width, width, height, new Color(rgb), BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A PNG with an alpha channel. */
    static byte[] translucent(int width, int height) {
        return encoded(filled(width / 2, width, height, Color.ORANGE, BufferedImage.TYPE_INT_ARGB), "png");
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
        return encoded(filled(width / 2, width, height, Color.ORANGE, BufferedImage.TYPE_INT_RGB), format);
    }

    private static BufferedImage filled(int upTo, int width, int height, Color colour, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, upTo, height);
        graphics.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
