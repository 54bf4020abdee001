package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PictureDistance;

/**
 * How much two pictures may differ, in the terms of {@link PictureDistance}.
 *
 * @param minSimilarity the least structural similarity, 0 to 1
 * @param maxMean the largest mean difference of a sample, 0 to 255
 * @param maxError the largest difference of any sample, 0 to 255
 */
record Tolerance(double minSimilarity, double maxMean, int maxError) {

    /** The same pixels. */
    static final Tolerance EXACT = new Tolerance(0, 0, 0);

    /** The next number at most, as where a half is rounded to either side. */
    static final Tolerance NEXT = new Tolerance(0, 1, 1);

    /** The rounding of a formula, in eight bits and in integers. */
    static final Tolerance ROUNDED = new Tolerance(0, 2, 2);

    /** Nobody sees a difference: room for weights in integers, and for another view of what lies beyond an edge. */
    static final Tolerance ALIKE = new Tolerance(0.995, 1, 48);

    /** A good lossy encoding, which may halve the resolution of colour. */
    static final Tolerance LOSSY = new Tolerance(0.98, 5, 128);

    /** The best 256 colours can do, perhaps dithered. */
    static final Tolerance PALETTE = new Tolerance(0.95, 6, 128);

    /** Printers' colours, whose way to a screen differs with the profile assumed. */
    static final Tolerance INK = new Tolerance(0.85, 40, 255);

    /** Asserts that {@code actual} is this close to {@code expected}. */
    void check(String what, Picture actual, Picture expected) {
        assertThat(actual.size()).as("the size of %s", what).isEqualTo(expected.size());
        PictureDistance distance = actual.distanceTo(expected);
        boolean close = distance.similarity() >= minSimilarity
                && distance.meanError() <= maxMean
                && distance.maxError() <= maxError;
        assertThat(close).as("%s: %s is not within %s", what, distance, this).isTrue();
    }
}
