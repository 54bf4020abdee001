package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.core.failure.JobFailure.JobNotFound;
import dev.pixelwright.core.job.JobId;

/** Reads the id of a job from a path; what is no number names no job. */
final class JobIds {

    private JobIds() {}

    /** Fails with {@code JobNotFound}. */
    static JobId parse(String text) {
        return JobId.parse(text).orElseThrow(() -> new JobNotFound(ShownId.of(text)).toException());
    }
}
