package dev.pixelwright.app.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that a test can make: smooth here, detailed there, the same at each run. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(width, height, "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    private static byte[] encoded(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixel((double) x / width, (double) y / height));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // Hills under a sky: waves of several lengths, whose amplitude grows towards the bottom.
    private static int pixel(double x, double y) {
        double hill = 0.5 + 0.2 * Math.sin(5 * x) + 0.05 * Math.sin(23 * x);
        double detail = Math.sin(310 * x + 40 * y) * Math.sin(270 * y) * Math.max(0, y - hill);
        double red = y < hill ? 0.4 + 0.3 * y : 0.35 + 0.5 * detail;
        double green = y < hill ? 0.55 + 0.25 * y : 0.55 + 0.4 * detail - 0.2 * x;
        double blue = y < hill ? 0.95 - 0.2 * y : 0.2 + 0.3 * detail;
        return (level(red) << 16) | (level(green) << 8) | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
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
