package dev.pixelwright.core.job;

import dev.pixelwright.core.derivative.Lineage;

/** What a bell says: which job is waiting, and, for whoever only listens, what it is to make of which image. */
public record Ring(JobId job, Lineage lineage) {

    /** The ring for a job. */
    public static Ring of(Job job) {
        return new Ring(job.id(), job.lineage());
    }
}
