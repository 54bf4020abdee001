package dev.pixelwright.core.job;

/** The job that answers an order; {@code fresh} when it was made for it, not when an earlier one serves. */
public record Submission(Job job, boolean fresh) {}
