package dev.pixelwright.core.transform.model;

import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.EncodingVisitor;
import dev.pixelwright.core.transform.Transformation;
import java.util.Optional;

/**
 * Not the picture, but a model made of it, by a {@code ModelGenerator}. No engine knows it, and no plan ever holds it: an
 * engine makes the picture that the generator works from.
 *
 * @param preview whether this is not the model but the picture that shows it, a JPEG of at most {@link #PREVIEW_SIDE}
 *     pixels a side, which comes into being with the model
 */
public record ModelEncoding(ModelOrder order, boolean preview) implements Encoding {

    /** Pixels of a side of a preview, at most. */
    public static final int PREVIEW_SIDE = 1024;

    /** Pixels of a side of the picture that a generator works from, at most. */
    public static final int PICTURE_SIDE = 2048;

    /** The model itself. */
    public ModelEncoding(ModelOrder order) {
        this(order, false);
    }

    /** The model that is ordered, if it is one. */
    public static Optional<ModelEncoding> of(Transformation transformation) {
        return transformation.encoding() instanceof ModelEncoding model ? Optional.of(model) : Optional.empty();
    }

    /** The picture that shows this model. */
    public ModelEncoding previewed() {
        return new ModelEncoding(order, true);
    }

    /** The model that this is the preview of, or this. */
    public ModelEncoding bare() {
        return new ModelEncoding(order);
    }

    @Override
    public Optional<FileFormat> fileFormat() {
        return Optional.of(preview ? ImageFormat.JPEG : order.format());
    }

    @Override
    public String name() {
        return order.format().label();
    }

    @Override
    public <R> R accept(EncodingVisitor<R> visitor) {
        return visitor.model(this);
    }
}
