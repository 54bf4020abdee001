package dev.pixelwright.core.job;

import dev.pixelwright.core.id.DecimalId;
import java.util.Optional;

/** Identity of a job: a positive, time-sorted 64-bit number, written in decimal. */
public record JobId(long value) {

    /** Reads a decimal id; empty when {@code text} is not one. */
    public static Optional<JobId> parse(String text) {
        return DecimalId.parse(text).map(JobId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
