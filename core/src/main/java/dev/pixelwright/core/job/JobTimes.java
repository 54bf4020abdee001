package dev.pixelwright.core.job;

import java.time.Instant;

/** The moments of a job, by the database's clock; {@code deadline} bounds all its attempts together. */
public record JobTimes(Instant createdAt, Instant updatedAt, Instant deadline) {}
