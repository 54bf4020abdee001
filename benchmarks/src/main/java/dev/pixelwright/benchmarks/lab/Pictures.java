package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** JPEGs that a program can make: smooth above, detailed below, a little noisy, and the same for the same number. */
public final class Pictures {

    private static final double NOISE = 0.02;

    private Pictures() {}

    /** {@code count} different pictures. */
    public static List<byte[]> jpegs(Size size, int count) throws IOException {
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(jpeg(size, i));
        }
        return made;
    }

    private static byte[] jpeg(Size size, int number) throws IOException {
        Random noise = new Random(number);
        BufferedImage picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double grain = NOISE * noise.nextGaussian();
                picture.setRGB(x, y, pixel((double) x / size.width() + number, (double) y / size.height(), grain));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    // Hills under a sky: waves of several lengths, whose amplitude grows towards the bottom.
    private static int pixel(double x, double y, double grain) {
        double hill = 0.5 + 0.2 * Math.sin(5 * x) + 0.05 * Math.sin(23 * x);
        double detail = Math.sin(310 * x + 40 * y) * Math.sin(270 * y) * Math.max(0, y - hill) + grain;
        double red = y < hill ? 0.4 + 0.3 * y + grain : 0.35 + 0.5 * detail;
        double green = y < hill ? 0.55 + 0.25 * y + grain : 0.35 + 0.4 * detail;
        double blue = y < hill ? 0.95 - 0.2 * y + grain : 0.2 + 0.3 * detail;
        return (level(red) << 16) | (level(green) << 8) | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
