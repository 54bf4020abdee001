package dev.pixelwright.adapters.depth;

/** One number for each pixel, rows from the top. */
final class Plane {

    private final int width;
    private final int height;
    private final float[] samples;

    Plane(int width, int height, float[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The samples themselves; to be written to as well. */
    float[] samples() {
        return samples;
    }

    boolean isFinite() {
        for (float sample : samples) {
            if (!Float.isFinite(sample)) {
                return false;
            }
        }
        return true;
    }

    /** The same in another size. */
    Plane resized(int toWidth, int toHeight) {
        Plane across = new Plane(toWidth, height);
        Resampling columns = new Resampling(width, toWidth);
        for (int y = 0; y < height; y++) {
            columns.line(samples, y * width, 1, across.samples, y * toWidth);
        }
        Plane both = new Plane(toWidth, toHeight);
        Resampling rows = new Resampling(height, toHeight);
        for (int x = 0; x < toWidth; x++) {
            rows.line(across.samples, x, toWidth, both.samples, x);
        }
        return both;
    }
}
