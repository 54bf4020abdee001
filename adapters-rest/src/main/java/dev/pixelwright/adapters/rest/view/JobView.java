package dev.pixelwright.adapters.rest.view;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A job.
 *
 * @param transformation in the canonical text form
 * @param progress 0 to 100
 * @param stage what is being done for a model, once its generator has said so
 * @param queuePosition how many wait before it elsewhere, from 0, where that is said
 * @param etaSeconds until there is a model, if it takes as long as the latest of its generator, from 1; empty where that is not
 *     known, and once it has taken longer
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
        Optional<String> stage,
        OptionalInt queuePosition,
        OptionalLong etaSeconds,
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
