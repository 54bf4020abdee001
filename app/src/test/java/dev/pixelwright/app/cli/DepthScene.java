package dev.pixelwright.app.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A scene whose depth is known everywhere, and a picture that has it in its red samples. */
enum DepthScene {
    RAMP {
        @Override
        double depth(double u, double v) {
            return (u + v) / 2;
        }
    },
    STEPS {
        @Override
        double depth(double u, double v) {
            return Math.min(3, Math.floor(4 * u)) / 3;
        }
    },
    SPHERE {
        @Override
        double depth(double u, double v) {
            double x = (u - 0.5) / RADIUS;
            double y = (v - 0.5) / ASPECT / RADIUS;
            return Math.sqrt(Math.max(0, 1 - x * x - y * y));
        }
    };

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    static final double ASPECT = WIDTH / (double) HEIGHT;
    private static final double RADIUS = 0.3;

    /**
     * From 0 for the farthest to 1 for the nearest.
     *
     * @param u from 0 at the left border to 1 at the right
     * @param v from 0 at the top border to 1 at the bottom
     */
    abstract double depth(double u, double v);

    /** Green and blue are noise to whoever looks for depth in them. */
    Path picture(Path folder) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int red = (int) Math.round(255 * depth((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT));
                picture.setRGB(x, y, red << 16 | (37 * x & 255) << 8 | (11 * y & 255));
            }
        }
        Path file = folder.resolve(name() + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
