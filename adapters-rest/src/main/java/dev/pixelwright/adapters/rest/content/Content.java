package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import java.time.Instant;

/**
 * Bytes to be shown, and what they are called.
 *
 * @param madeAt since when they have been so
 * @param derived whether they were made here, and can be made again
 */
public record Content(StoredBlob blob, FileFormat format, Filename filename, Instant madeAt, boolean derived) {

    /** An original, under the name its owner gave it, with the extension of what it really is. */
    public static Content of(Image image) {
        ImageFormat format = image.info().format();
        return new Content(image.blob(), format, image.filename().withFormat(format), image.createdAt(), false);
    }

    /** A derivative, under a name of its own. */
    public static Content of(Derivative derivative) {
        Filename name = new Filename(
                "image-" + derivative.image() + "." + derivative.format().extension());
        return new Content(derivative.blob(), derivative.format(), name, derivative.createdAt(), true);
    }
}
