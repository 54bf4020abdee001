package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * At which level of trouble a file is given up. libjpeg calls the loss of half of a picture a warning, and a few bytes too
 * many between two segments as well: so a JPEG is given up at any warning, and read once more when there was none but
 * that of bytes too many.
 */
public final class Strictness {

    private static final Pattern HARMLESS = Pattern.compile(
            "(VipsJpeg: |\\s|[a-z_]+: |Corrupt JPEG data: \\d+ extraneous bytes before marker 0x\\w\\w)+");

    private final ImageFormat format;

    private Strictness(ImageFormat format) {
        this.format = format;
    }

    public static Strictness of(ImageFormat format) {
        return new Strictness(format);
    }

    /**
     * Reads by a function of a nickname of VipsFailOn.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage} where libvips gives up
     */
    public Picture read(Function<String, Picture> reading) {
        try {
            return format == ImageFormat.JPEG ? readJpeg(reading) : reading.apply("error");
        } catch (VipsException e) {
            if (!e.isReading()) {
                throw e;
            }
            throw new UndecodableImage(format.label(), "its data is damaged or cut short").toException(e);
        }
    }

    private static Picture readJpeg(Function<String, Picture> reading) {
        try {
            return reading.apply("warning");
        } catch (VipsException e) {
            if (HARMLESS.matcher(String.valueOf(e.getMessage())).matches()) {
                return reading.apply("error");
            }
            throw e;
        }
    }
}
