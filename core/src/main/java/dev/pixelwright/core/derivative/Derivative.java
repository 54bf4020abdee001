package dev.pixelwright.core.derivative;

import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Transformation;
import java.time.Instant;
import java.util.UUID;

/**
 * The result of one transformation of one image. It is a fact: there is at most one for an image and a transformation,
 * however often it is asked for.
 *
 * @param size pixels of the picture; of a model, those of the picture that it was made of
 * @param contentId random, so that nobody guesses the URL of the bytes
 */
public record Derivative(
        DerivativeId id,
        Lineage lineage,
        UUID contentId,
        FileFormat format,
        Size size,
        StoredBlob blob,
        Instant createdAt) {

    public ImageId image() {
        return lineage.image();
    }

    public Transformation transformation() {
        return lineage.transformation();
    }
}
