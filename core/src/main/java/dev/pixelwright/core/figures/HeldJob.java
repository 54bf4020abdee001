package dev.pixelwright.core.figures;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.transform.Transformation;
import java.time.Instant;
import java.util.Optional;

/**
 * A job that a worker holds.
 *
 * @param startedAt when this attempt began; empty for one that a process of an earlier version began
 * @param lease which has not passed
 */
public record HeldJob(
        JobId id,
        UserId owner,
        Transformation transformation,
        Attempt attempt,
        Progress progress,
        Optional<Instant> startedAt,
        Lease lease) {}
