package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageFormat;
import java.util.List;
import java.util.OptionalInt;

/** What {@code auto} is in a format that was chosen for who looks. */
public final class AutoFormat {

    private static final List<ImageFormat> LOSSY = List.of(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG);
    private static final List<ImageFormat> ALL =
            List.of(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF);

    private AutoFormat() {}

    /**
     * {@code auto} in {@code format}. Its quality is on the scale of JPEG and WebP; AVIF has it in the proportion of the two
     * defaults, which look alike.
     *
     * @throws dev.pixelwright.core.failure.FailureException with a {@code TransformationFailure} where the result may have
     *     so many bytes and the format has no quality to lower, or where nobody writes the format
     */
    public static Encoding of(Encoding.Auto auto, ImageFormat format) {
        OptionalInt quality = format == ImageFormat.AVIF ? ofAvif(auto.quality()) : auto.quality();
        return EncodingForSource.of(format, quality, auto.maxBytes());
    }

    private static OptionalInt ofAvif(OptionalInt quality) {
        return quality.isEmpty()
                ? quality
                : OptionalInt.of(
                        Math.max(1, quality.getAsInt() * Encoding.DEFAULT_AVIF_QUALITY / Encoding.DEFAULT_QUALITY));
    }

    /** All that {@code encoding} may come to, if it is {@code auto}. */
    static List<Encoding> choices(Encoding encoding) {
        if (!(encoding instanceof Encoding.Auto auto)) {
            return List.of();
        }
        return (auto.maxBytes().isPresent() ? LOSSY : ALL)
                .stream().map(format -> of(auto, format)).toList();
    }
}
