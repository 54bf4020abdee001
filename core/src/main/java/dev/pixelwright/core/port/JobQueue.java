package dev.pixelwright.core.port;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import java.util.function.Consumer;

/**
 * A bell, not a store: it wakes somebody who then looks into the jobs. Rings may be lost, doubled, late or out of order
 * and nothing but time is lost by it, because idle workers look for what
 * is due by themselves.
 */
public interface JobQueue {

    /** Rings for a job; never waits for a listener and fails only by losing the ring. */
    void ring(Ring ring);

    /**
     * Hears rings until closed. {@code listener} is called from a thread of the queue's, one ring at a time, and may block
     * to hold back further rings; what it throws is not the queue's concern and ends nothing.
     */
    Subscription listen(Consumer<JobId> listener);
}
