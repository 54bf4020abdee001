package dev.pixelwright.core.image;

import dev.pixelwright.core.failure.ImageFailure;
import dev.pixelwright.core.failure.TransformationFailure;

/**
 * What an installation accepts, checked before any pixel exists.
 *
 * @param maxFileBytes bytes of one file
 * @param maxPixels width × height × pages, of a source and of every picture on the way to a result
 * @param maxOutputSide pixels of one side of a result
 * @param maxSteps operations of one transformation; those of the algebra's own bound where this one is higher
 */
public record ImageLimits(long maxFileBytes, long maxPixels, int maxOutputSide, int maxSteps) {

    /** 25 MB, 50 megapixels, 16384 pixels a side, 20 steps. */
    public static final ImageLimits DEFAULT = new ImageLimits(25_000_000, 50_000_000, 16_384);

    private static final int USUAL_STEPS = 20;

    public ImageLimits {
        if (maxFileBytes < 1 || maxPixels < 1 || maxOutputSide < 1 || maxSteps < 1) {
            throw new IllegalArgumentException("Every image limit is at least 1");
        }
    }

    /** With 20 steps. */
    public ImageLimits(long maxFileBytes, long maxPixels, int maxOutputSide) {
        this(maxFileBytes, maxPixels, maxOutputSide, USUAL_STEPS);
    }

    /**
     * Refuses a picture that would be made, of {@code size}, or several of {@code pixels} together, as {@link
     * TransformationFailure.OutputTooLarge}.
     */
    public void checkPixels(Size size, long pixels) {
        if (pixels > maxPixels) {
            throw new TransformationFailure.OutputTooLarge(size.width(), size.height(), maxOutputSide, maxPixels)
                    .toException();
        }
    }

    /** Refuses a picture whose header claims more pixels than allowed, as {@link ImageFailure.ImageTooLarge}. */
    public void check(ImageInfo info) {
        if (info.totalPixels() > maxPixels) {
            throw new ImageFailure.ImageTooLarge(info.totalPixels(), maxPixels).toException();
        }
    }
}
