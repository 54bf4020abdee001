package dev.pixelwright.core.job;

/** Proof that a worker was given a job: every report names it, and counts only while the attempt is still the latest. */
public record Claim(Job job, Attempt attempt) {

    public JobId jobId() {
        return job.id();
    }
}
