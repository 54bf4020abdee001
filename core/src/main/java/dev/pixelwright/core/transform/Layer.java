package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Raster;
import java.util.OptionalInt;

/**
 * What a watermark puts onto its picture, with every number worked out; the opacity is in its pixels already.
 *
 * @param x of its top left corner on the picture, as {@code y}; what lies outside is not seen
 * @param gap the transparent pixels between repetitions to all sides; empty when it lies there once
 */
public record Layer(Raster raster, int x, int y, OptionalInt gap) {

    /** From one repetition to the next, in pixels. */
    public int stepAcross() {
        return raster.size().width() + gap.orElse(0);
    }

    /** As {@link #stepAcross}, from top to bottom. */
    public int stepDown() {
        return raster.size().height() + gap.orElse(0);
    }
}
