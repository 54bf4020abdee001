package dev.pixelwright.core.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened in a stretch of time.
 *
 * @param at when it begins
 * @param completed jobs that ended in it with a derivative that was made, or found while they were at it
 * @param failed jobs that ended in it for good, and were not tried again since
 * @param uploads images that came in it, and are there still
 * @param median of {@code completed}, from the order to the end; empty where there are none
 * @param slowest the 95th percentile of the same; both by nearest rank, so that they are times of real jobs
 */
public record Activity(
        Instant at,
        long completed,
        long failed,
        long cancelled,
        long uploads,
        Optional<Duration> median,
        Optional<Duration> slowest) {

    /** A stretch in which nothing happened. */
    public static Activity none(Instant at) {
        return new Activity(at, 0, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    /** The same with so many uploads. */
    public Activity withUploads(long many) {
        return new Activity(at, completed, failed, cancelled, many, median, slowest);
    }
}
