package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.util.List;
import java.util.stream.IntStream;

/** JPEGs of different landscapes, a little noisy as photographs are. */
public final class Pictures {

    private static final double NOISE = 0.02;

    private Pictures() {}

    /** {@code count} different pictures. */
    public static List<byte[]> jpegs(Size size, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Landscape(size.width(), size.height(), number, NOISE).encoded("jpg"))
                .toList();
    }
}
