package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;

/** A small picture in memory, in which parts are compared. What is transparent in it counts as gray. */
public final class Sketch {

    /** The longest side that is worth looking at: details finer than this draw nobody's eye. */
    public static final int MAX_SIDE = 128;

    private static final int BYTE = 255;
    private static final double GRAY = 0.5;

    private final Size size;
    private final double[] red;
    private final double[] green;
    private final double[] blue;

    /** From rows of R, G, B, A. */
    public Sketch(Size size, byte[] rgba) {
        this.size = size;
        int pixels = (int) size.pixels();
        this.red = new double[pixels];
        this.green = new double[pixels];
        this.blue = new double[pixels];
        for (int i = 0; i < pixels; i++) {
            int at = i * Raster.CHANNELS;
            double alpha = (rgba[at + 3] & BYTE) / (double) BYTE;
            red[i] = mixed(rgba[at], alpha);
            green[i] = mixed(rgba[at + 1], alpha);
            blue[i] = mixed(rgba[at + 2], alpha);
        }
    }

    private static double mixed(byte sample, double alpha) {
        return (sample & BYTE) / (double) BYTE * alpha + GRAY * (1 - alpha);
    }

    Size size() {
        return size;
    }

    double red(int x, int y) {
        return red[index(x, y)];
    }

    double green(int x, int y) {
        return green[index(x, y)];
    }

    double blue(int x, int y) {
        return blue[index(x, y)];
    }

    /** BT.601 luma, 0 to 1; beyond an edge the edge goes on. */
    double luma(int x, int y) {
        int i = index(Math.max(0, Math.min(size.width() - 1, x)), Math.max(0, Math.min(size.height() - 1, y)));
        return 0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i];
    }

    private int index(int x, int y) {
        return y * size.width() + x;
    }
}
