package dev.pixelwright.core.account;

/** Counters that say anything else than the truth. {@code repaired} when they say it again. */
public record UsageDrift(UsageCount count, boolean repaired) {}
