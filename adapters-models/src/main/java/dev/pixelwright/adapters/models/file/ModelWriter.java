package dev.pixelwright.adapters.models.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes models in one format. The same model gives the same bytes, with the coordinates of {@code Mesh} in all formats: Y is
 * up, and the unit is the longest side of the picture, which glTF takes for a metre.
 */
public interface ModelWriter {

    /** Writes to {@code target}, which it leaves open. */
    void write(Model model, OutputStream target) throws IOException;
}
