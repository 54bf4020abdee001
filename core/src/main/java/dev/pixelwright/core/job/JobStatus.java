package dev.pixelwright.core.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of a job's state. */
public enum JobStatus {
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether a job in this state will change no more by itself. */
    public boolean isEnd() {
        return switch (this) {
            case QUEUED, PROCESSING -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }

    /** The lower-case name used in texts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this {@link #label()}. */
    public static Optional<JobStatus> parse(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(label))
                .findFirst();
    }
}
