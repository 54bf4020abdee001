package dev.pixelwright.adapters.models;

import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.model.ModelPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A red ball on gray sand, so that all four signs of nearness have something to say. */
public final class Pictures {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 240;

    private Pictures() {}

    public static Pixels ball(boolean transparent) {
        byte[] rgba = new byte[WIDTH * HEIGHT * Pixels.CHANNELS];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean ball = Math.hypot(x - WIDTH / 2.0, y - HEIGHT / 2.0) < HEIGHT / 4.0;
            int gray = 120 + (x * 7 + y * 13) % 5;
            rgba[i * 4] = (byte) (ball ? 200 + (x * y) % 23 : gray);
            rgba[i * 4 + 1] = (byte) (ball ? 40 : gray);
            rgba[i * 4 + 2] = (byte) (ball ? 40 : gray);
            rgba[i * 4 + 3] = (byte) (ball || !transparent ? 255 : 0);
        }
        return new Pixels(WIDTH, HEIGHT, rgba);
    }

    /** Four colours, one in each quarter, so that up and down, left and right can be told. */
    public static Pixels quarters() {
        byte[] rgba = new byte[WIDTH * HEIGHT * Pixels.CHANNELS];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            Quarter quarter = Quarter.at(i % WIDTH, i / WIDTH);
            rgba[i * 4] = (byte) quarter.red();
            rgba[i * 4 + 1] = (byte) quarter.green();
            rgba[i * 4 + 2] = (byte) quarter.blue();
            rgba[i * 4 + 3] = (byte) 255;
        }
        return new Pixels(WIDTH, HEIGHT, rgba);
    }

    /** A quarter of the picture, and its colour. */
    public enum Quarter {
        UPPER_LEFT(200, 40, 40),
        UPPER_RIGHT(40, 180, 40),
        LOWER_LEFT(40, 40, 200),
        LOWER_RIGHT(200, 180, 40);

        private final int red;
        private final int green;
        private final int blue;

        Quarter(int red, int green, int blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }

        static Quarter at(int x, int y) {
            boolean right = x >= WIDTH / 2;
            if (y >= HEIGHT / 2) {
                return right ? LOWER_RIGHT : LOWER_LEFT;
            }
            return right ? UPPER_RIGHT : UPPER_LEFT;
        }

        public boolean right() {
            return this == UPPER_RIGHT || this == LOWER_RIGHT;
        }

        public boolean low() {
            return this == LOWER_LEFT || this == LOWER_RIGHT;
        }

        public int red() {
            return red;
        }

        public int green() {
            return green;
        }

        public int blue() {
            return blue;
        }
    }

    /** The ball as a task has it: as pixels, and as a file of this format. */
    public static ModelPicture picture(ImageFormat format) throws IOException {
        return picture(format, ball(format == ImageFormat.PNG));
    }

    /** A picture of this size as a task has it. */
    public static ModelPicture picture(ImageFormat format, Pixels pixels) throws IOException {
        boolean png = format == ImageFormat.PNG;
        byte[] rgba = new byte[WIDTH * HEIGHT * Pixels.CHANNELS];
        BufferedImage image =
                new BufferedImage(WIDTH, HEIGHT, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            int argb = 0;
            for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
                rgba[i * Pixels.CHANNELS + channel] = (byte) pixels.at(x, y, channel);
                argb |= pixels.at(x, y, channel) << (channel == 3 ? 24 : 16 - 8 * channel);
            }
            image.setRGB(x, y, argb);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, png ? "png" : "jpg", file);
        Size size = new Size(WIDTH, HEIGHT);
        return new ModelPicture(
                new Raster(size, ByteSource.of(rgba)),
                new SourceImage(
                        new ImageInfo(format, size, 1, Orientation.UPRIGHT, png), ByteSource.of(file.toByteArray())));
    }
}
