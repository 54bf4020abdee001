package dev.pixelwright.core.model;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.SourceImage;
import java.util.function.Supplier;

/**
 * The picture that a model is made of: upright, all operations done, at most 2048 pixels a side, twice. Either is made
 * when it is first asked for, and that may take as long as any rendering, and fail like one; what goes wrong with the disk is
 * an {@link java.io.UncheckedIOException} then.
 */
public final class ModelPicture {

    private final Supplier<Raster> pixels;
    private final Supplier<SourceImage> file;

    /** One that is there. */
    public ModelPicture(Raster pixels, SourceImage file) {
        this(() -> pixels, () -> file);
    }

    /** One that is made by whoever asks first. */
    public ModelPicture(Supplier<Raster> pixels, Supplier<SourceImage> file) {
        this.pixels = pixels;
        this.file = file;
    }

    /** Straight sRGB with alpha. */
    public Raster pixels() {
        return pixels.get();
    }

    /** The same as a file without metadata, for textures and uploads: JPEG, or PNG where there may be transparent pixels. */
    public SourceImage file() {
        return file.get();
    }
}
