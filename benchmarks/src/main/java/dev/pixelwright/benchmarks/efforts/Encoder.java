package dev.pixelwright.benchmarks.efforts;

import dev.pixelwright.benchmarks.engines.Contender;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An encoder whose efforts are tried.
 *
 * @param format as transformations call it
 * @param quality that is asked for
 * @param most the highest effort; the least is 0
 * @param usual the effort that its library takes by itself, with which the others are compared
 * @param rounds in which every effort takes its turn
 */
record Encoder(Contender contender, String format, int quality, int most, int usual, int rounds) {

    private static final int STEP = 8;

    /** Every encoder with efforts that an engine of ours has. AVIF's high efforts take half a minute each: one round. */
    static List<Encoder> all(int rounds) {
        return List.of(
                new Encoder(Contender.OURS, "webp", 80, 6, 4, rounds),
                new Encoder(Contender.VIPS, "webp", 80, 6, 4, rounds),
                new Encoder(Contender.VIPS, "avif", 50, 9, 4, 1));
    }

    List<Integer> efforts() {
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    /** A lower quality, the one that is asked for, and a higher one. */
    List<Integer> qualities() {
        return List.of(quality - STEP, quality, quality + STEP);
    }

    /** In the words of transformations. */
    String words() {
        return format + ":q=" + quality;
    }

    /** The same with an effort. */
    String at(int effort) {
        return at(effort, quality);
    }

    String at(int effort, int otherQuality) {
        return format + ":q=" + otherQuality + ",effort=" + effort;
    }
}
