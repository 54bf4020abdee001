package dev.pixelwright.core.job;

import java.time.Duration;

/**
 * The terms of a claim.
 *
 * @param lease how long it lasts unless extended
 * @param maxCrashes that many workers and engines may die over one job; then it has failed
 */
public record ClaimTerms(WorkerId worker, Duration lease, int maxCrashes) {}
