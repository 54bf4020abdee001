package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;

/** A picture of straight samples from 0 to 1, in doubles. */
final class RealPicture {

    private static final double SCALE = 255;

    final Size size;
    private final double[] samples;

    private RealPicture(Size size, double[] samples) {
        this.size = size;
        this.samples = samples;
    }

    /** The four samples of a pixel. */
    interface Pixels {

        double[] at(int x, int y);
    }

    /** Asks for every pixel, and clamps what it gets. */
    static RealPicture drawn(Size size, Pixels pixels) {
        double[] samples = new double[(int) size.pixels() * Picture.CHANNELS];
        int at = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                for (double sample : pixels.at(x, y)) {
                    samples[at++] = Math.max(0, Math.min(1, sample));
                }
            }
        }
        return new RealPicture(size, samples);
    }

    static RealPicture of(Picture picture) {
        return drawn(picture.size(), (x, y) -> {
            double[] pixel = new double[Picture.CHANNELS];
            for (int c = 0; c < pixel.length; c++) {
                pixel[c] = picture.sample(x, y, c) / SCALE;
            }
            return pixel;
        });
    }

    static double[] pixel(Colour colour) {
        return new double[] {colour.red() / SCALE, colour.green() / SCALE, colour.blue() / SCALE, colour.alpha() / SCALE
        };
    }

    boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < size.width() && y < size.height();
    }

    /** A copy of the samples at x, y. */
    double[] at(int x, int y) {
        int at = (y * size.width() + x) * Picture.CHANNELS;
        return new double[] {samples[at], samples[at + 1], samples[at + 2], samples[at + 3]};
    }

    Picture rounded() {
        byte[] raw = new byte[samples.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) Math.round(samples[i] * SCALE);
        }
        return new Picture(size, raw);
    }
}
