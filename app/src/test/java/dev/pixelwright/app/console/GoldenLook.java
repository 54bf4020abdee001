package dev.pixelwright.app.console;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * How something looked when somebody looked at it and was content: a picture at a quarter of its size, so that neither the edge
 * of a letter nor another version of the browser counts. With {@code -Dpixelwright.goldens=rewrite} they are written anew, to be
 * looked at again.
 */
final class GoldenLook {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("pixelwright.goldens"));

    private static final int SCALE = 4;

    /** Of a cell, in pixels of the small picture: 64 by 64 on the screen. */
    private static final int CELL = 16;

    /** The mean distance of a channel within a cell: an eighth of a button in another colour has more. */
    private static final double MOST = 6;

    private final String name;

    private GoldenLook(String name) {
        this.name = name;
    }

    /** Ends the test on a machine with other {@code letters}. */
    static GoldenLook of(String name, Letters letters) {
        letters.expectGolden();
        return new GoldenLook(name);
    }

    /** Where {@code screenshot}, a PNG, looks different: {@code x,y} on the screen of each cell, with the distance. */
    List<String> differences(byte[] screenshot) {
        try {
            BufferedImage now = quarter(ImageIO.read(new ByteArrayInputStream(screenshot)));
            Path folder = Files.createDirectories(Path.of("target", "console"));
            ImageIO.write(now, "png", folder.resolve(name + ".png").toFile());
            File golden =
                    Path.of("src", "test", "golden", "console", name + ".png").toFile();
            if (REWRITE) {
                ImageIO.write(now, "png", golden);
            }
            return compare(ImageIO.read(golden), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage quarter(BufferedImage image) {
        BufferedImage half = image;
        for (int scale = 1; scale < SCALE; scale *= 2) {
            half = half(half);
        }
        return half;
    }

    // Twice by two, which is the mean of all pixels; by four at once some would not count.
    private static BufferedImage half(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }

    private static List<String> compare(BufferedImage before, BufferedImage now) {
        if (before.getWidth() != now.getWidth() || Math.abs(before.getHeight() - now.getHeight()) > 1) {
            return List.of("%d by %d, and was %d by %d"
                    .formatted(now.getWidth(), now.getHeight(), before.getWidth(), before.getHeight()));
        }
        List<String> different = new ArrayList<>();
        int height = Math.min(before.getHeight(), now.getHeight());
        for (int y = 0; y < height; y += CELL) {
            for (int x = 0; x < now.getWidth(); x += CELL) {
                double distance = distance(before, now, x, y, height);
                if (distance > MOST) {
                    different.add("%d,%d: %.1f".formatted(x * SCALE, y * SCALE, distance));
                }
            }
        }
        return different;
    }

    private static double distance(BufferedImage before, BufferedImage now, int left, int top, int height) {
        long sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + CELL, height); y++) {
            for (int x = left; x < Math.min(left + CELL, now.getWidth()); x++) {
                int one = before.getRGB(x, y);
                int other = now.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
                    count++;
                }
            }
        }
        return (double) sum / count;
    }
}
