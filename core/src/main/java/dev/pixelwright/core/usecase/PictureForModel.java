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

/** The picture of an image that a model is made of, as pixels and, once somebody asks for it, as a file. */
final class PictureForModel implements AutoCloseable {

    /** Of the file: a texture is looked at from near. */
    private static final int QUALITY = 90;

    private static final int OPAQUE = 255;

    private final Development development;
    private final Image image;
    private final Transformation model;
    private final RenderMonitor monitor;
    private final SpoolFile pixels;
    private final DevelopedFile file;
    private final ModelPicture picture;

    private PictureForModel(
            Development development, Storeroom storeroom, Image image, Transformation model, RenderMonitor monitor)
            throws IOException {
        this.development = development;
        this.image = image;
        this.model = model;
        this.monitor = monitor;
        this.pixels = storeroom.spool();
        try {
            Size size = develop(new Encoding.Raw(), pixels.output());
            boolean alpha = hasTransparency();
            this.file = new DevelopedFile(storeroom, target -> develop(encoding(alpha), target));
            ImageInfo info =
                    new ImageInfo(alpha ? ImageFormat.PNG : ImageFormat.JPEG, size, 1, Orientation.UPRIGHT, alpha);
            this.picture = new ModelPicture(new Raster(size, pixels), new SourceImage(info, file));
        } catch (IOException | RuntimeException e) {
            pixels.close();
            throw e;
        }
    }

    /** Makes the pixels; {@code monitor} hears of them, and of the file later, and may stop either. */
    static PictureForModel of(
            Development development, Storeroom storeroom, Image image, Transformation model, RenderMonitor monitor)
            throws IOException {
        return new PictureForModel(development, storeroom, image, model, monitor);
    }

    /** Makes the file now, for whoever must not be kept waiting for it. */
    void makeFile() throws IOException {
        file.open().close();
    }

    ModelPicture picture() {
        return picture;
    }

    Size size() {
        return picture.pixels().size();
    }

    private Size develop(Encoding encoding, OutputStream target) throws IOException {
        try (target) {
            Plan plan = development.plan(CheckOrder.picture(model, encoding), image);
            return development.develop(image, plan, target, monitor).size();
        }
    }

    private static Encoding encoding(boolean alpha) {
        return alpha ? new Encoding.Png() : new Encoding.Jpeg(QUALITY);
    }

    // Not every picture of a format with transparency has any, and a JPEG is a tenth of the bytes.
    private boolean hasTransparency() throws IOException {
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
    public void close() {
        file.close();
        pixels.close();
    }
}
