package dev.pixelwright.adapters.java2d.detail;

import dev.pixelwright.adapters.java2d.geometry.Resampling;
import dev.pixelwright.adapters.java2d.geometry.SeparableRows;
import dev.pixelwright.adapters.java2d.geometry.Weights;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;

/**
 * Gaussian blur. A wide one leaves nothing that a smaller picture could not hold, so it is done on one, and costs no
 * more than a narrow one. The triangle filters on the way down and up are blurs themselves, each of variance
 * {@code factor² / 6}, which the Gaussian between them is spared.
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
            return direct(input, sigma, sigma);
        }
        Size smaller = new Size(divide(size.width(), factor), divide(size.height(), factor));
        Rows shrunk = Resampling.scaled(input, smaller, Kernel.LINEAR);
        Rows blurred = direct(
                shrunk,
                sigmaOnSmaller(sigma, (double) size.width() / smaller.width()),
                sigmaOnSmaller(sigma, (double) size.height() / smaller.height()));
        return Resampling.scaled(blurred, size, Kernel.LINEAR);
    }

    private static Rows direct(Rows input, double sigmaAcross, double sigmaDown) {
        return new SeparableRows(
                input,
                Weights.gaussian(input.size().width(), sigmaAcross),
                Weights.gaussian(input.size().height(), sigmaDown),
                Box.whole(input.size()));
    }

    private static double sigmaOnSmaller(double sigma, double factor) {
        return Math.sqrt(sigma * sigma - factor * factor / 3) / factor;
    }

    private static int divide(int side, int factor) {
        return (side + factor - 1) / factor;
    }
}
