package dev.pixelwright.core.usecase;

import dev.pixelwright.core.port.EndedJobs;
import java.time.Duration;

/** Forgets the jobs that ended long ago, failed ones among them. What they have made stays. */
public final class ForgetJobs {

    // So that no transaction is long, however much has piled up.
    private static final int BATCH = 500;

    private final EndedJobs jobs;
    private final Duration keep;

    public ForgetJobs(EndedJobs jobs, Duration keep) {
        this.jobs = jobs;
        this.keep = keep;
    }

    /** Forgets them, batch by batch, and tells how many there were. */
    public int execute() {
        return execute(Integer.MAX_VALUE);
    }

    /** The same, and leaves the rest for another time after so many batches. */
    public int execute(int batches) {
        int total = 0;
        int removed = BATCH;
        for (int i = 0; i < batches && removed == BATCH; i++) {
            removed = jobs.remove(keep, BATCH);
            total += removed;
        }
        return total;
    }
}
