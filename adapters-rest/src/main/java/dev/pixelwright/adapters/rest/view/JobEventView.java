package dev.pixelwright.adapters.rest.view;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a job.
 *
 * @param progress 0 to 100, at the time of the event
 * @param failure why, if an attempt failed
 * @param job the job as it is now
 */
public record JobEventView(
        long sequence, String event, int progress, Optional<FailureView> failure, Instant at, JobView job) {}
