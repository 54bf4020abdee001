package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import java.time.Duration;

/** An order that is not a job yet; {@code within} is the total time all its attempts may take. */
public record NewJob(JobId id, UserId owner, Lineage lineage, Duration within) {}
