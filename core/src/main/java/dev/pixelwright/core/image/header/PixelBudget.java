package dev.pixelwright.core.image.header;

import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;

/** Checks the limits on the way, so that a file that claims too much is refused before the rest of it is read. */
final class PixelBudget {

    private final HeaderInput input;
    private final ImageFormat format;
    private final ImageLimits limits;

    PixelBudget(HeaderInput input, ImageFormat format, ImageLimits limits) {
        this.input = input;
        this.format = format;
        this.limits = limits;
    }

    /** The size a header claims, unless it is impossible or too large. */
    Size size(long width, long height) {
        if (width < 1 || height < 1) {
            throw input.damaged("its picture has no pixels");
        }
        Size size = new Size((int) Math.min(width, Integer.MAX_VALUE), (int) Math.min(height, Integer.MAX_VALUE));
        checkPages(size, 1);
        if (size.width() != width || size.height() != height) {
            throw input.damaged("its picture has an impossible size");
        }
        return size;
    }

    /** Refuses this many pages of this size if they are too many pixels. */
    void checkPages(Size size, int pages) {
        limits.check(new ImageInfo(format, size, pages, Orientation.UPRIGHT, false));
    }

    /** Refuses a sum of pixels over pages of different sizes if it is too large. */
    void checkSum(long pixels) {
        if (pixels > limits.maxPixels()) {
            throw new ImageTooLarge(pixels, limits.maxPixels()).toException();
        }
    }

    ImageInfo info(Size size, int pages, Orientation orientation, boolean alpha) {
        return new ImageInfo(format, size, pages, orientation, alpha);
    }
}
