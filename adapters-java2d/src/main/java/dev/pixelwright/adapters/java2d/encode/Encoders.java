package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import java.util.Set;

/** Which encoder serves which encoding. */
public final class Encoders implements Encoding.Visitor<Encoder> {

    /** The formats of the encoders below. */
    public static final Set<ImageFormat> FORMATS = Set.of(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.BMP, ImageFormat.TIFF);

    private Encoders() {}

    public static Encoder of(Encoding encoding) {
        return encoding.accept(new Encoders());
    }

    @Override
    public Encoder jpeg(Encoding.Jpeg jpeg) {
        return new JpegEncoder(jpeg.quality());
    }

    @Override
    public Encoder png(Encoding.Png png) {
        return new PngEncoder();
    }

    @Override
    public Encoder gif(Encoding.Gif gif) {
        return new GifEncoder();
    }

    @Override
    public Encoder webp(Encoding.WebP webp) {
        return new WebPEncoder(webp.quality());
    }

    @Override
    public Encoder bmp(Encoding.Bmp bmp) {
        return new BmpEncoder();
    }

    @Override
    public Encoder tiff(Encoding.Tiff tiff) {
        return new TiffEncoder();
    }

    @Override
    public Encoder original(Encoding.Original original) {
        throw new EngineFailed("a plan names no format").toException();
    }

    @Override
    public Encoder raw(Encoding.Raw raw) {
        return new RawEncoder();
    }
}
