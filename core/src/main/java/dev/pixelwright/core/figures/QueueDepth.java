package dev.pixelwright.core.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * How much work there is at a moment.
 *
 * @param queued jobs that wait for a worker, which are {@code due} and {@code waiting} together
 * @param due those of them that a worker may take now
 * @param waiting those of them whose next attempt has to wait
 * @param processing jobs that a worker has taken
 * @param lapsed those of them whose lease has passed, so that another may take them
 * @param failed jobs in the failure inbox, over all owners
 * @param oldestQueuedAt since when the one of {@code queued} is in the queue that came into it, or back, first
 */
public record QueueDepth(
        long queued,
        long due,
        long waiting,
        long processing,
        long lapsed,
        long failed,
        Optional<Instant> oldestQueuedAt) {}
