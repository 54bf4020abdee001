package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.EncodingVisitor;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Which encoder serves which encoding. */
public final class Encoders implements EncodingVisitor<Encoder> {

    /** The formats of the encoders below. */
    public static final Set<ImageFormat> FORMATS = Set.of(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.BMP, ImageFormat.TIFF);

    /** Measured on photographs: half the time of the default, 6, for 2 to 5 % more bytes. */
    private static final int PALETTE_LEVEL = 4;

    private final Optional<UnaryOperator<byte[]>> finish;

    private Encoders(Optional<UnaryOperator<byte[]>> finish) {
        this.finish = finish;
    }

    public static Encoder of(Encoding encoding) {
        return encoding.accept(new Encoders(Optional.empty()));
    }

    /** One whose files pass {@code finish} before they are written, and before their bytes are counted. */
    public static Encoder of(Encoding encoding, UnaryOperator<byte[]> finish) {
        return encoding.accept(new Encoders(Optional.of(finish)));
    }

    @Override
    public Encoder jpeg(Encoding.Jpeg jpeg) {
        return within(jpeg.maxBytes(), jpeg.quality(), quality -> new JpegEncoder(quality, jpeg.progressive()));
    }

    @Override
    public Encoder png(Encoding.Png png) {
        return finished(
                png.palette() ? new PalettePngEncoder(png.level().orElse(PALETTE_LEVEL)) : new PngEncoder(png.level()));
    }

    @Override
    public Encoder gif(Encoding.Gif gif) {
        return finished(new GifEncoder());
    }

    @Override
    public Encoder webp(Encoding.WebP webp) {
        return within(webp.maxBytes(), webp.quality(), quality -> new WebPEncoder(webp.at(quality)));
    }

    @Override
    public Encoder avif(Encoding.Avif avif) {
        throw new EngineFailed("it writes no avif").toException();
    }

    private Encoder finished(Encoder encoder) {
        return finish.isPresent() ? new Finishing(encoder, finish.get()) : encoder;
    }

    private Encoder within(OptionalInt maxBytes, int quality, IntFunction<Encoder> encoders) {
        return maxBytes.isPresent()
                ? new Budget(quality, maxBytes.getAsInt(), encoders, finish.orElse(UnaryOperator.identity()))
                : finished(encoders.apply(quality));
    }

    @Override
    public Encoder bmp(Encoding.Bmp bmp) {
        return finished(new BmpEncoder());
    }

    @Override
    public Encoder tiff(Encoding.Tiff tiff) {
        return finished(new TiffEncoder());
    }

    @Override
    public Encoder original(Encoding.Original original) {
        throw new EngineFailed("a plan names no format").toException();
    }

    @Override
    public Encoder auto(Encoding.Auto auto) {
        throw new EngineFailed("a plan names no format").toException();
    }

    @Override
    public Encoder model(ModelEncoding model) {
        throw new EngineFailed("a plan makes no model").toException();
    }

    @Override
    public Encoder raw(Encoding.Raw raw) {
        return finished(new RawEncoder());
    }
}
