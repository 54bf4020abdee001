package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.job.JobId;

/** Reads the id of a job from a path; what is no number names no job. */
final class JobIds {

    private static final int LONGEST_SHOWN = 40;

    private JobIds() {}

    /** Fails with {@code JobNotFound}. */
    static JobId parse(String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
        return JobId.parse(text).orElseThrow(() -> new JobNotFound(shown).toException());
    }
}
