package dev.pixelwright.core.audit;

import java.time.Instant;

/** An action as it stands in the log, numbered in the order of time. */
public record AuditEntry(long number, Action action, Instant at) {}
