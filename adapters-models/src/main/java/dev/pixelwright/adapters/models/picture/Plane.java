package dev.pixelwright.adapters.models.picture;

import java.util.Arrays;

/** One number for each pixel of a picture, rows from the top. */
public final class Plane {

    private final int width;
    private final int height;
    private final float[] samples;

    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    private Plane(int width, int height, float[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The samples themselves; to be written to as well. */
    public float[] samples() {
        return samples;
    }

    public float at(int x, int y) {
        return samples[y * width + x];
    }

    /** The product of two planes, sample by sample. */
    public Plane times(Plane other) {
        Plane product = new Plane(width, height);
        for (int i = 0; i < samples.length; i++) {
            product.samples[i] = samples[i] * other.samples[i];
        }
        return product;
    }

    /**
     * The mean of the square around each pixel, of the part of it that is within the picture. Takes the same time for any
     * radius.
     *
     * @param radius pixels to each side, at least 0
     */
    public Plane averaged(int radius) {
        Plane across = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            average(samples, across.samples, y * width, 1, width, radius);
        }
        Plane both = new Plane(width, height);
        for (int x = 0; x < width; x++) {
            average(across.samples, both.samples, x, width, height, radius);
        }
        return both;
    }

    private static void average(float[] from, float[] to, int start, int step, int count, int radius) {
        // In double, so that what is added and taken away again leaves nothing behind.
        double sum = 0;
        int ahead = Math.min(radius, count);
        for (int i = 0; i < ahead; i++) {
            sum += from[start + i * step];
        }
        for (int i = 0; i < count; i++) {
            if (i + radius < count) {
                sum += from[start + (i + radius) * step];
            }
            if (i - radius - 1 >= 0) {
                sum -= from[start + (i - radius - 1) * step];
            }
            int inside = Math.min(count - 1, i + radius) - Math.max(0, i - radius) + 1;
            to[start + i * step] = (float) (sum / inside);
        }
    }

    /** The sample below which this part of all samples is, 0 to 1. */
    public float quantile(double part) {
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
