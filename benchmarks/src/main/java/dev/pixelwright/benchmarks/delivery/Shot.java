package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Photo;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One picture that is asked for: {@code photo} upright within a square, in a format.
 *
 * @param side of the square, in pixels
 */
record Shot(Photo photo, int side, Form form) {

    /** So many different ones: photograph after photograph within {@code side}, then within a pixel less, and so on. */
    static List<Shot> distinct(List<Photo> photos, int side, Form form, int count) {
        int least = side - (count - 1) / photos.size();
        if (least < 1) {
            throw new IllegalArgumentException(
                    "%d photographs are too few for %d pictures".formatted(photos.size(), count));
        }
        return IntStream.range(0, count)
                .mapToObj(n -> new Shot(photos.get(n % photos.size()), side - n / photos.size(), form))
                .toList();
    }

    /** As our links name it. */
    String transformation() {
        return "resize:%dx%d,fit=inside/%s".formatted(side, side, form.encoding());
    }
}
