package dev.pixelwright.adapters.depth;

import java.util.function.DoubleBinaryOperator;

/** Pictures whose red is what a formula says, and whose other colours are none of a depth's business. */
final class Scenery {

    private Scenery() {}

    /** {@code red} is asked for the centre of each pixel, from 0 at the left and top to 1. */
    static byte[] rgba(int width, int height, DoubleBinaryOperator red) {
        byte[] rgba = new byte[4 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * (y * width + x);
                rgba[at] = (byte) Math.round(255 * red.applyAsDouble((x + 0.5) / width, (y + 0.5) / height));
                rgba[at + 1] = (byte) (37 * x);
                rgba[at + 2] = (byte) (11 * y);
                rgba[at + 3] = (byte) 255;
            }
        }
        return rgba;
    }

    /** The farthest that {@code near} is from the red of {@code rgba}. */
    static double worst(float[] near, byte[] rgba) {
        double worst = 0;
        for (int i = 0; i < near.length; i++) {
            worst = Math.max(worst, Math.abs(near[i] - (rgba[4 * i] & 255) / 255.0));
        }
        return worst;
    }
}
