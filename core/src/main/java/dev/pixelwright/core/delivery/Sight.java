package dev.pixelwright.core.delivery;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.job.Job;
import java.util.Optional;

/**
 * What came of waiting for a picture.
 *
 * @param job that makes it
 * @param derivative empty when the job is still to make it
 */
public record Sight(Job job, Optional<Derivative> derivative) {}
