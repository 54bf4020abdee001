package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;

/** Makes three bands of sRGB bytes, or four with a straight alpha, of whatever a file holds. */
final class Screen {

    /** The field with the ICC profile of a file. */
    private static final String PROFILE = "icc-profile-data";

    private static final int COLOURS = 3;
    private static final int WITH_ALPHA = 4;
    /** VipsInterpretation. */
    private static final int SRGB = 22;

    private final ImageFormat format;

    Screen(ImageFormat format) {
        this.format = format;
    }

    Picture of(Picture stored) {
        Picture seen = stored.has(PROFILE) ? profiled(stored) : stored;
        if (seen.interpretation() != SRGB || seen.bands() < COLOURS || !seen.isBytes()) {
            seen = converted(seen);
        }
        return seen.bands() > WITH_ALPHA
                ? seen.call("extract_band")
                        .with("band", 0)
                        .with("n", WITH_ALPHA)
                        .picture()
                : seen;
    }

    // A broken profile is no profile: the picture itself is sound, and browsers show it so.
    private static Picture profiled(Picture stored) {
        try {
            return stored.call("icc_transform")
                    .word("output_profile", "srgb")
                    .with("embedded", true)
                    .word("intent", "perceptual")
                    .picture();
        } catch (VipsException e) {
            return stored;
        }
    }

    private Picture converted(Picture picture) {
        try {
            Picture screen = picture.call("colourspace").word("space", "srgb").picture();
            return screen.isBytes()
                    ? screen
                    : screen.call("cast").word("format", "uchar").picture();
        } catch (VipsException e) {
            throw new UnsupportedFormat(format.label(), "read").toException(e);
        }
    }
}
