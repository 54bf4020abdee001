package dev.pixelwright.benchmarks.coldstart;

import dev.pixelwright.benchmarks.lab.Spread;
import java.util.List;

/** Milliseconds of pictures after one start, the first one first; at least {@value #LEAST}. */
record Start(List<Double> millis) {

    /** From then on a picture counts as warm. */
    private static final int WARM = 20;

    static final int LEAST = 2 * WARM;

    Start {
        millis = List.copyOf(millis);
        if (millis.size() < LEAST) {
            throw new IllegalArgumentException(millis.size() + " pictures are too few");
        }
    }

    double first() {
        return millis.get(0);
    }

    double second() {
        return millis.get(1);
    }

    /** The median of those that are warm. */
    double warm() {
        return Spread.of(millis.subList(WARM, millis.size())).median();
    }

    /** How many times as long as a warm one the first one took. */
    double ratio() {
        return first() / warm();
    }
}
