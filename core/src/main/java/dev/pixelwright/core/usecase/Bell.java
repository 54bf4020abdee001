package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.JobQueue;

/** Tells workers and followers of a job that is already durable; its silence costs time and nothing else. */
public final class Bell {

    private static final System.Logger LOG = System.getLogger(Bell.class.getName());

    private final JobQueue queue;
    private final JobEvents events;

    public Bell(JobQueue queue, JobEvents events) {
        this.queue = queue;
        this.events = events;
    }

    /** There is work to do, and news of it. */
    void ring(Job job) {
        quietly(job.id(), () -> queue.ring(Ring.of(job)));
        tell(job.id());
    }

    /** There is news. */
    void tell(JobId job) {
        quietly(job, () -> events.changed(job));
    }

    private static void quietly(JobId job, Runnable ring) {
        try {
            ring.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Nobody was told of job " + job + "; a sweep will find it", e);
        }
    }
}
