package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.transform.Colour;
import java.util.List;

/** Bands, and the way from bytes to the numbers between them and back. */
final class Samples {

    static final int COLOURS = 3;
    static final int OPAQUE = 255;

    private Samples() {}

    static boolean hasAlpha(Picture picture) {
        return picture.bands() > COLOURS;
    }

    /** With an alpha, in which nothing is transparent if there was none. */
    static Picture withAlpha(Picture picture) {
        return hasAlpha(picture)
                ? picture
                : picture.call("bandjoin_const").numbers("c", OPAQUE).picture();
    }

    static Picture colours(Picture picture) {
        return hasAlpha(picture)
                ? picture.call("extract_band")
                        .with("band", 0)
                        .with("n", COLOURS)
                        .picture()
                : picture;
    }

    static Picture alpha(Picture picture) {
        return picture.call("extract_band").with("band", COLOURS).picture();
    }

    /** New colours with the alpha of {@code picture}, if it has one. */
    static Picture joined(Picture colours, Picture picture) {
        return hasAlpha(picture) ? join(colours, alpha(picture)) : colours;
    }

    static Picture join(Picture colours, Picture alpha) {
        return colours.bench()
                .call("bandjoin")
                .with("in", List.of(colours, alpha))
                .picture();
    }

    /** The nearest bytes. */
    static Picture rounded(Picture numbers) {
        return srgb(numbers.call("round")
                .word("round", "rint")
                .picture()
                .call("cast")
                .word("format", "uchar")
                .picture());
    }

    /** The same samples, marked as sRGB, which arithmetic forgets. */
    static Picture srgb(Picture picture) {
        return picture.call("copy").word("interpretation", "srgb").picture();
    }

    /** Colours weighed by alpha, where there is one. */
    static Picture weighed(Picture picture) {
        return hasAlpha(picture) ? picture.call("premultiply").picture() : picture;
    }

    /** The bytes of colours that were weighed, and may be numbers now. */
    static Picture straight(Picture weighed) {
        Picture numbers = hasAlpha(weighed) ? weighed.call("unpremultiply").picture() : weighed;
        return numbers.isBytes() ? numbers : rounded(numbers);
    }

    /** Without an alpha, on an opaque colour. */
    static Picture flat(Picture picture, Colour background) {
        return hasAlpha(picture)
                ? picture.call("flatten")
                        .numbers("background", of(background, false))
                        .picture()
                : picture;
    }

    /** The samples of a colour for a picture with or without alpha. */
    static double[] of(Colour colour, boolean alpha) {
        return alpha
                ? new double[] {colour.red(), colour.green(), colour.blue(), colour.alpha()}
                : new double[] {colour.red(), colour.green(), colour.blue()};
    }
}
