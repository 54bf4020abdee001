package dev.pixelwright.adapters.rest.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A job.
 *
 * @param transformation in the canonical text form
 * @param progress 0 to 100
 * @param attempt the number of the latest try, 0 before the first
 * @param engine by which it made the derivative, if it did and the engine said its name
 * @param finishedAt when it ended, if it has
 */
public record JobView(
        String id,
        String imageId,
        String transformation,
        String status,
        int progress,
        int attempt,
        Optional<FailureView> failure,
        Optional<DerivativeView> derivative,
        Optional<String> engine,
        String statusUrl,
        String eventsUrl,
        String resultUrl,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> finishedAt) {}
