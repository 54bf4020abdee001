package dev.pixelwright.adapters.rest.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A failed job as those see it who run the installation.
 *
 * @param transformation in the canonical text form
 * @param attempts how often it was tried, {@code failures} and {@code crashes} of them since it was last queued by a person
 */
public record FailedJobView(
        String id,
        String ownerId,
        String imageId,
        String transformation,
        int attempts,
        int failures,
        int crashes,
        Optional<FailureView> failure,
        Instant createdAt,
        Optional<Instant> failedAt) {}
