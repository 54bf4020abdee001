package dev.pixelwright.adapters.vips.save;

import dev.pixelwright.adapters.vips.binding.Call;
import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.EncodingVisitor;
import dev.pixelwright.core.transform.QualitySearch;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Turns each encoding into the saver of libvips that writes it. */
final class Writing implements EncodingVisitor<Write> {

    private static final int WHITE = 255;
    private static final int COLOURS = 3;

    // Measured: the usual 4 takes three times as long, for 5 % fewer bytes of the same likeness.
    private static final int AVIF_EFFORT = 3;

    // As alike as with 4. Where a length is asked for, each quality is tried as it is.
    private static final int AVIF_STEP = 1;

    private static final int BEST = 100;

    private final Picture picture;
    private final boolean keep;
    private final OutputStream target;
    private final BiFunction<Picture, Call, byte[]> bytes;

    /** {@code bytes} carries out a saver that writes a picture. */
    Writing(Picture picture, boolean keep, OutputStream target, BiFunction<Picture, Call, byte[]> bytes) {
        this.picture = picture;
        this.keep = keep;
        this.target = target;
        this.bytes = bytes;
    }

    @Override
    public Write jpeg(Encoding.Jpeg jpeg) {
        Picture opaque = picture.bands() > COLOURS
                ? picture.call("flatten").numbers("background", WHITE).picture()
                : picture;
        return searched(
                jpeg.quality(),
                jpeg.maxBytes(),
                quality -> saver("jpegsave_buffer", opaque)
                        .with("Q", quality)
                        .with("interlace", jpeg.progressive())
                        .with("optimize_coding", true));
    }

    @Override
    public Write png(Encoding.Png png) {
        Call save = saver("pngsave_buffer", picture).with("palette", png.palette());
        png.level().ifPresent(level -> save.with("compression", level));
        return once(save);
    }

    @Override
    public Write gif(Encoding.Gif gif) {
        return once(saver("gifsave_buffer", picture)
                .ifKnown("keep_duplicate_frames", call -> call.with("keep_duplicate_frames", true)));
    }

    @Override
    public Write webp(Encoding.WebP webp) {
        return searched(webp.quality(), webp.maxBytes(), quality -> {
            Call save = saver("webpsave_buffer", picture).with("Q", quality).with("lossless", webp.lossless());
            webp.effort().ifPresent(effort -> save.with("effort", effort));
            return save;
        });
    }

    @Override
    public Write avif(Encoding.Avif avif) {
        return searched(
                avif.quality(),
                avif.maxBytes(),
                quality -> saver("heifsave_buffer", picture)
                        .word("compression", "av1")
                        .with(
                                "Q",
                                avif.effort().isPresent() || avif.maxBytes().isPresent()
                                        ? quality
                                        : Math.min(quality + AVIF_STEP, BEST))
                        .with("bitdepth", Byte.SIZE)
                        .with("effort", avif.effort().orElse(AVIF_EFFORT)));
    }

    @Override
    public Write bmp(Encoding.Bmp bmp) {
        throw new IllegalArgumentException("A plan is within the capabilities of its engine");
    }

    @Override
    public Write tiff(Encoding.Tiff tiff) {
        return once(
                saver("tiffsave_buffer", picture).word("compression", "deflate").word("predictor", "horizontal"));
    }

    @Override
    public Write original(Encoding.Original original) {
        throw new IllegalArgumentException("A plan has no encoding that depends on its source");
    }

    @Override
    public Write auto(Encoding.Auto auto) {
        throw new IllegalArgumentException("A plan has no encoding that depends on its reader");
    }

    @Override
    public Write model(ModelEncoding model) {
        throw new IllegalArgumentException("A plan makes no model");
    }

    @Override
    public Write raw(Encoding.Raw raw) {
        return () -> withAlpha().inMemory().writeSamples(target);
    }

    private Picture withAlpha() {
        return picture.bands() > COLOURS
                ? picture
                : picture.call("bandjoin_const").numbers("c", WHITE).picture();
    }

    private Call saver(String saver, Picture pixels) {
        return pixels.call(saver).with("strip", !keep);
    }

    private Write once(Call save) {
        return () -> target.write(bytes.apply(picture, save));
    }

    private Write searched(int quality, OptionalInt maxBytes, IntFunction<Call> save) {
        return () -> target.write(
                maxBytes.isPresent()
                        ? new QualitySearch(quality, maxBytes.getAsInt())
                                .run(tried -> bytes.apply(picture, save.apply(tried)))
                        : bytes.apply(picture, save.apply(quality)));
    }
}
