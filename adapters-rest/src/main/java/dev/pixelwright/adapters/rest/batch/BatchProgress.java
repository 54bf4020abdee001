package dev.pixelwright.adapters.rest.batch;

import java.util.Arrays;

/** How far the files of a batch are together; of each the furthest that was seen counts. */
final class BatchProgress {

    static final int DONE = 100;

    private final int[] percents;

    /** Of so many files, of which none is known to have anything left to do. */
    BatchProgress(int size) {
        this.percents = new int[size];
        Arrays.fill(percents, DONE);
    }

    /** That something is left to do of this one. */
    void begin(int position) {
        percents[position] = 0;
    }

    void reach(int position, int percent) {
        percents[position] = Math.max(percents[position], percent);
    }

    /** The mean, rounded down, so that 100 is said of nothing that is unfinished. */
    int percent() {
        return Arrays.stream(percents).sum() / percents.length;
    }
}
