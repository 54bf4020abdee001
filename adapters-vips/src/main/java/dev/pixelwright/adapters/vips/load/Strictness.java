package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import java.util.function.Supplier;

/** What becomes of a file that libvips stumbles over. */
public final class Strictness {

    private Strictness() {}

    /** At which level of trouble a file is given up: a nickname of VipsFailOn. */
    static String of(ImageFormat format) {
        // libjpeg goes on with gray where data is lost, and calls that a warning.
        return format == ImageFormat.JPEG ? "warning" : "error";
    }

    /**
     * Does work in which bytes of a file are looked at.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage} where libvips gives up
     */
    public static Picture guarded(ImageFormat format, Supplier<Picture> reading) {
        try {
            return reading.get();
        } catch (VipsException e) {
            if (!e.isReading()) {
                throw e;
            }
            throw new UndecodableImage(format.label(), "its data is damaged or cut short").toException(e);
        }
    }
}
