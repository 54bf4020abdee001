package dev.pixelwright.core.job;

import java.time.Instant;

/** The right to work on a job, until a moment by the database's clock. Who lets it pass has lost the job. */
public record Lease(WorkerId worker, Instant until) {}
