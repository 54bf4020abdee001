package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;

/** Replaces {@code original} by the encoding of the source's own format. */
final class EncodingForSource implements Encoding.Visitor<Encoding> {

    private final ImageFormat source;

    EncodingForSource(ImageFormat source) {
        this.source = source;
    }

    @Override
    public Encoding original(Encoding.Original original) {
        int quality = original.quality().orElse(Encoding.DEFAULT_QUALITY);
        return switch (source) {
            case JPEG -> new Encoding.Jpeg(quality);
            case PNG -> new Encoding.Png();
            case GIF -> new Encoding.Gif();
            case WEBP -> new Encoding.WebP(quality);
            case BMP -> new Encoding.Bmp();
            case TIFF -> new Encoding.Tiff();
            case AVIF -> throw new UnsupportedFormat(source.label(), "write").toException();
        };
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
    public Encoding bmp(Encoding.Bmp bmp) {
        return bmp;
    }

    @Override
    public Encoding tiff(Encoding.Tiff tiff) {
        return tiff;
    }

    @Override
    public Encoding raw(Encoding.Raw raw) {
        return raw;
    }
}
