package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.overlay.ImageMark;
import dev.pixelwright.core.transform.overlay.TextMark;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws what watermarks show, as pixels that any engine can lay over a picture. */
final class Marks {

    private static final int BYTE = 255;
    private static final int PERCENT = 100;

    private final Rendering rendering;
    private final Planner planner;
    private final ImageLimits limits;
    private final Optional<Typesetter> typesetter;
    private final Function<ImageId, SourceImage> images;
    private long pixels;

    /** Without a typesetter a text is refused as {@code UnsupportedOperation}. */
    Marks(
            Rendering rendering,
            Planner planner,
            ImageLimits limits,
            Optional<Typesetter> typesetter,
            Function<ImageId, SourceImage> images) {
        this.rendering = rendering;
        this.planner = planner;
        this.limits = limits;
        this.typesetter = typesetter;
        this.images = images;
    }

    /**
     * The layer of {@code watermark} on a picture of this size; {@code monitor} may stop it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code OutputTooLarge} when the layers so far have more
     *     pixels together than a picture may have
     */
    Layer layer(Watermark watermark, Size picture, RenderMonitor monitor) throws IOException {
        try {
            Raster mark = watermark.mark().fold(text -> drawn(text, picture), image -> drawn(image, picture, monitor));
            pixels += mark.size().pixels();
            limits.checkPixels(mark.size(), pixels);
            Box box = watermark.place(mark.size(), picture);
            return new Layer(faded(mark, watermark.opacity()), box.x(), box.y(), watermark.tile());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Raster drawn(TextMark text, Size picture) {
        return typesetter
                .orElseThrow(() -> new UnsupportedOperation("watermark:text").toException())
                .set(text, picture);
    }

    private Raster drawn(ImageMark mark, Size picture, RenderMonitor monitor) {
        SourceImage image = images.apply(mark.image());
        Size size = mark.sizeOn(picture, image.info().uprightSize());
        Operation resize = Resize.of(size.width(), size.height(), Fit.FILL).enlarging();
        var pixels = new ByteArrayOutputStream();
        try {
            rendering.render(
                    image.bytes(),
                    planner.plan(Transformation.of(List.of(resize), new Encoding.Raw()), image.info()),
                    pixels,
                    monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Raster(size, ByteSource.of(pixels.toByteArray()));
    }

    private static Raster faded(Raster mark, int opacity) throws IOException {
        if (opacity == PERCENT) {
            return mark;
        }
        byte[] rgba;
        try (var in = mark.rgba().open()) {
            rgba = in.readAllBytes();
        }
        for (int i = Raster.CHANNELS - 1; i < rgba.length; i += Raster.CHANNELS) {
            rgba[i] = (byte) (((rgba[i] & BYTE) * opacity + PERCENT / 2) / PERCENT);
        }
        return new Raster(mark.size(), ByteSource.of(rgba));
    }
}
