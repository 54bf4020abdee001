package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.OptionalInt;

/** Replaces {@code original} by the encoding of the source's own format, and {@code auto} by one that everybody can read. */
final class EncodingForSource implements EncodingVisitor<Encoding> {

    private final ImageInfo source;
    private final Capabilities capabilities;

    EncodingForSource(ImageInfo source, Capabilities capabilities) {
        this.source = source;
        this.capabilities = capabilities;
    }

    @Override
    public Encoding original(Encoding.Original original) {
        return of(source.format(), original.quality(), original.maxBytes());
    }

    @Override
    public Encoding auto(Encoding.Auto auto) {
        return AutoFormat.of(auto, smallest());
    }

    // Frames must not be lost only because nobody named a format.
    private ImageFormat smallest() {
        boolean moves = source.pages() > 1;
        if (capabilities.writes().contains(ImageFormat.WEBP)
                && (!moves || capabilities.animates().contains(ImageFormat.WEBP))) {
            return ImageFormat.WEBP;
        }
        if (moves) {
            return source.format();
        }
        return source.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
    }

    static Encoding of(ImageFormat format, OptionalInt quality, OptionalInt maxBytes) {
        int wanted = quality.orElse(Encoding.DEFAULT_QUALITY);
        return switch (format) {
            case JPEG -> new Encoding.Jpeg(wanted, false, maxBytes);
            case WEBP -> new Encoding.WebP(wanted, false, OptionalInt.empty(), maxBytes);
            case AVIF ->
                new Encoding.Avif(quality.orElse(Encoding.DEFAULT_AVIF_QUALITY), OptionalInt.empty(), maxBytes);
            case PNG -> lossless(new Encoding.Png(), maxBytes);
            case GIF -> lossless(new Encoding.Gif(), maxBytes);
            case BMP -> lossless(new Encoding.Bmp(), maxBytes);
            case TIFF -> lossless(new Encoding.Tiff(), maxBytes);
            case HEIC -> throw new UnsupportedFormat(format.label(), "write").toException();
        };
    }

    private static Encoding lossless(Encoding encoding, OptionalInt maxBytes) {
        if (maxBytes.isPresent()) {
            throw new InvalidParameter(
                            encoding.name(), "bytes", "left out: only jpeg, webp and avif have a quality to lower")
                    .toException();
        }
        return encoding;
    }

    @Override
    public Encoding jpeg(Encoding.Jpeg jpeg) {
        return jpeg;
    }

    @Override
    public Encoding png(Encoding.Png png) {
        return png;
    }

    @Override
    public Encoding gif(Encoding.Gif gif) {
        return gif;
    }

    @Override
    public Encoding webp(Encoding.WebP webp) {
        return webp;
    }

    @Override
    public Encoding avif(Encoding.Avif avif) {
        return avif;
    }

    @Override
    public Encoding bmp(Encoding.Bmp bmp) {
        return bmp;
    }

    @Override
    public Encoding tiff(Encoding.Tiff tiff) {
        return tiff;
    }

    // No engine makes models: a generator does, of the picture that an engine makes.
    @Override
    public Encoding model(ModelEncoding model) {
        throw new UnsupportedFormat(model.name(), "write").toException();
    }

    @Override
    public Encoding raw(Encoding.Raw raw) {
        return raw;
    }
}
