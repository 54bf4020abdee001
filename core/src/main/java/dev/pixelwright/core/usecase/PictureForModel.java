package dev.pixelwright.core.usecase;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.model.ModelPicture;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The picture of an image that a model is made of, as pixels and as a file, each made once somebody asks for it: whoever only
 * follows what was sent elsewhere before asks for neither.
 */
final class PictureForModel implements AutoCloseable {

    /** Of the file: a texture is looked at from near. */
    private static final int QUALITY = 90;

    private static final int OPAQUE = 255;

    private final Development development;
    private final Storeroom storeroom;
    private final Image image;
    private final Transformation model;
    private final RenderMonitor monitor;
    private Optional<Made> made = Optional.empty();

    /** Of {@code image}, as {@code model} wants it; {@code monitor} hears of what is made, and may stop it. */
    PictureForModel(
            Development development, Storeroom storeroom, Image image, Transformation model, RenderMonitor monitor) {
        this.development = development;
        this.storeroom = storeroom;
        this.image = image;
        this.model = model;
        this.monitor = monitor;
    }

    /** The pixels, where they are kept, and the file, which is made when it is opened. */
    private record Made(SpoolFile spool, Raster pixels, DevelopedFile bytes, SourceImage file) {}

    /** Makes the pixels now, for whoever must not be kept waiting for them. */
    void makePixels() throws IOException {
        made();
    }

    /** Makes the file now, and the pixels before it. */
    void makeFile() throws IOException {
        made().bytes.open().close();
    }

    ModelPicture picture() {
        return new ModelPicture(() -> unchecked().pixels, () -> unchecked().file);
    }

    /** How large it is, or will be; it is made for that only where its pixels say where it is cut. */
    Size size() throws IOException {
        Plan plan = plan(new Encoding.Raw());
        boolean foreseen =
                plan.steps().stream().allMatch(step -> step.operation().isForEngines());
        return foreseen ? plan.size() : made().pixels.size();
    }

    private Made unchecked() {
        try {
            return made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Made made() throws IOException {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.get();
    }

    private Made make() throws IOException {
        SpoolFile pixels = storeroom.spool();
        try {
            Size size = develop(new Encoding.Raw(), pixels.output());
            boolean alpha = hasTransparency(pixels);
            DevelopedFile file = new DevelopedFile(storeroom, target -> develop(encoding(alpha), target));
            ImageInfo info =
                    new ImageInfo(alpha ? ImageFormat.PNG : ImageFormat.JPEG, size, 1, Orientation.UPRIGHT, alpha);
            return new Made(pixels, new Raster(size, pixels), file, new SourceImage(info, file));
        } catch (IOException | RuntimeException e) {
            pixels.close();
            throw e;
        }
    }

    private Plan plan(Encoding encoding) {
        return development.plan(CheckOrder.picture(model, encoding), image);
    }

    private Size develop(Encoding encoding, OutputStream target) throws IOException {
        try (target) {
            return development.develop(image, plan(encoding), target, monitor).size();
        }
    }

    private static Encoding encoding(boolean alpha) {
        return alpha ? new Encoding.Png() : new Encoding.Jpeg(QUALITY);
    }

    // Not every picture of a format with transparency has any, and a JPEG is a tenth of the bytes.
    private static boolean hasTransparency(SpoolFile pixels) throws IOException {
        try (InputStream rgba = new BufferedInputStream(pixels.open())) {
            byte[] row = new byte[Raster.CHANNELS * 1024];
            int length = rgba.readNBytes(row, 0, row.length);
            while (length > 0) {
                for (int i = Raster.CHANNELS - 1; i < length; i += Raster.CHANNELS) {
                    if ((row[i] & OPAQUE) != OPAQUE) {
                        return true;
                    }
                }
                length = rgba.readNBytes(row, 0, row.length);
            }
        }
        return false;
    }

    @Override
    public synchronized void close() {
        made.ifPresent(picture -> {
            picture.bytes.close();
            picture.spool.close();
        });
    }
}
