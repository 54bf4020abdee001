package dev.pixelwright.adapters.java2d.detail;

import dev.pixelwright.adapters.java2d.geometry.Resampling;
import dev.pixelwright.adapters.java2d.geometry.SeparableRows;
import dev.pixelwright.adapters.java2d.geometry.Weights;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;

/**
 * Gaussian blur. A wide one leaves nothing that a smaller picture could not hold, so only a smaller picture of it is made,
 * at the cost of a narrow one. The triangle filter on the way up is a blur itself, of variance {@code factor² / 6}, which
 * the Gaussian before it is spared.
 */
public final class GaussianBlur {

    private static final double WIDEST_DIRECT_SIGMA = 8;
    private static final double SIGMA_ON_SMALLER = 4;

    private GaussianBlur() {}

    /** Blurs by a standard deviation of {@code sigma} pixels. */
    public static Rows of(Rows input, double sigma) {
        int factor = (int) (sigma / SIGMA_ON_SMALLER);
        Size size = input.size();
        if (sigma <= WIDEST_DIRECT_SIGMA || Math.min(size.width(), size.height()) < factor) {
            return new SeparableRows(
                    input,
                    Weights.gaussian(size.width(), sigma),
                    Weights.gaussian(size.height(), sigma),
                    Box.whole(size));
        }
        Size smaller = new Size(divide(size.width(), factor), divide(size.height(), factor));
        Rows blurred = new SeparableRows(
                input,
                weights(size.width(), smaller.width(), sigma),
                weights(size.height(), smaller.height(), sigma),
                Box.whole(smaller));
        return Resampling.scaled(blurred, size, Kernel.LINEAR);
    }

    private static Weights weights(int side, int smaller, double sigma) {
        double factor = (double) side / smaller;
        return Weights.gaussian(side, smaller, Math.sqrt(sigma * sigma - factor * factor / 6));
    }

    private static int divide(int side, int factor) {
        return (side + factor - 1) / factor;
    }
}
