package dev.pixelwright.testbed.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Hills under a sky, which a program can make: smooth above, detailed below, and the same at each run.
 *
 * @param width in pixels
 * @param height in pixels
 * @param number which part of the land; another one is another picture
 * @param grain how noisy it is, from 0, not at all
 */
public record Landscape(int width, int height, int number, double grain) {

    /** The first part of the land on a clear day. */
    public Landscape(int width, int height) {
        this(width, height, 0, 0);
    }

    /** The picture as a file; {@code format} is a name of Image I/O's, such as {@code png}. */
    public byte[] encoded(String format) {
        Random noise = new Random(number);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixel((double) x / width, (double) y / height, grain * noise.nextGaussian()));
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

    // Waves of several lengths, whose amplitude grows towards the bottom.
    private int pixel(double x, double y, double noise) {
        double place = x + number;
        double hill = 0.5 + 0.2 * Math.sin(5 * place) + 0.05 * Math.sin(23 * place);
        double detail = Math.sin(310 * place + 40 * y) * Math.sin(270 * y) * Math.max(0, y - hill) + noise;
        double red = y < hill ? 0.4 + 0.3 * y + noise : 0.35 + 0.5 * detail;
        double green = y < hill ? 0.55 + 0.25 * y + noise : 0.55 + 0.4 * detail - 0.2 * x;
        double blue = y < hill ? 0.95 - 0.2 * y + noise : 0.2 + 0.3 * detail;
        return (level(red) << 16) | (level(green) << 8) | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
