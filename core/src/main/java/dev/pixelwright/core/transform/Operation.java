package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.colour.Brightness;
import dev.pixelwright.core.transform.colour.Contrast;
import dev.pixelwright.core.transform.colour.Flatten;
import dev.pixelwright.core.transform.colour.Gamma;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.colour.Hue;
import dev.pixelwright.core.transform.colour.Invert;
import dev.pixelwright.core.transform.colour.Saturation;
import dev.pixelwright.core.transform.colour.Sepia;
import dev.pixelwright.core.transform.colour.Tint;
import dev.pixelwright.core.transform.detail.Blur;
import dev.pixelwright.core.transform.detail.Pixelate;
import dev.pixelwright.core.transform.detail.Sharpen;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Extend;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Pad;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import dev.pixelwright.core.transform.geometry.Round;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.Optional;

/**
 * One step on pixels. Every operation is a record that checks itself when it is made, knows its own geometry, and says
 * what it does to a pixel in its Javadoc, so that any two engines agree.
 *
 * <p>Colours are sRGB with straight alpha (IEC 61966-2-1). Colour operations work on the encoded (gamma) values in the
 * range 0 to 1 and clamp; they leave alpha alone. Resampling and blurring weigh colours by alpha.
 */
public sealed interface Operation
        permits Resize,
                Crop,
                Pad,
                Extend,
                Round,
                Trim,
                Rotate,
                Flip,
                Mirror,
                Grayscale,
                Sepia,
                Hue,
                Gamma,
                Invert,
                Tint,
                Brightness,
                Contrast,
                Saturation,
                Flatten,
                Blur,
                Sharpen,
                Pixelate,
                Watermark {

    /** The name in the text form and in JSON. */
    String name();

    /**
     * Where the pixels of a picture of {@code input} go.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code EmptyResult} when no pixel would be left
     */
    Geometry geometry(Size input);

    /** The size of the result for a picture of {@code input}. */
    default Size resultSize(Size input) {
        return geometry(input).output();
    }

    /** What in a picture decides where this operation cuts; empty when that is plain from its numbers. */
    default Optional<Interest> interest() {
        return Optional.empty();
    }

    /** The same, cutting at a point of the picture in place of an {@link #interest}. */
    default Operation towards(FocalPoint point) {
        return this;
    }

    /** Whether an engine meets it; if not, the pixels have answered it before, and another stands in its place. */
    default boolean isForEngines() {
        return true;
    }

    /** Calls the method of {@code visitor} for this operation. */
    <R> R accept(Visitor<R> visitor);

    /** One method an operation and no default, so that a new operation breaks whatever does not handle it. */
    interface Visitor<R> {

        R resize(Resize resize);

        R crop(Crop crop);

        R pad(Pad pad);

        R extend(Extend extend);

        R round(Round round);

        R trim(Trim trim);

        R rotate(Rotate rotate);

        R flip(Flip flip);

        R mirror(Mirror mirror);

        R grayscale(Grayscale grayscale);

        R sepia(Sepia sepia);

        R hue(Hue hue);

        R gamma(Gamma gamma);

        R invert(Invert invert);

        R tint(Tint tint);

        R brightness(Brightness brightness);

        R contrast(Contrast contrast);

        R saturation(Saturation saturation);

        R flatten(Flatten flatten);

        R blur(Blur blur);

        R sharpen(Sharpen sharpen);

        R pixelate(Pixelate pixelate);

        R watermark(Watermark watermark);
    }
}
