package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Gives the planes of one picture, wherever it has them from. */
@FunctionalInterface
public interface PlaneSource {

    /** As {@link JpegDecoder#decode} does, with the same samples. */
    void decode(Scale scale, List<RowTarget> targets, DoubleConsumer progress) throws IOException;
}
