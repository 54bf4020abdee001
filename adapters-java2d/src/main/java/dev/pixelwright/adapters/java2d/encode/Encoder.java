package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a picture in one format, without any metadata. The same picture gives the same bytes. */
public interface Encoder {

    /** Whether it takes a picture with alpha; if not, it must be given opaque ones. */
    boolean holdsAlpha();

    /**
     * Writes {@code picture} and leaves {@code out} open.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code EngineFailed} when a codec breaks
     */
    void write(Bitmap picture, OutputStream out, Stage stage) throws IOException;
}
