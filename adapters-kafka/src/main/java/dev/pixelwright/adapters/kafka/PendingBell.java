package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.trace.TraceContext;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** A record that was read: a bell that waits for its listener or was taken by it, or something else that is dealt with. */
final class PendingBell {

    private final TopicPartition partition;
    private final long offset;
    private final Optional<JobId> job;
    private final Optional<TraceContext> cause;
    private volatile boolean taken;

    PendingBell(TopicPartition partition, long offset, Optional<JobId> job, Optional<TraceContext> cause) {
        this.cause = cause;
        this.partition = partition;
        this.offset = offset;
        this.job = job;
        this.taken = job.isEmpty();
    }

    TopicPartition partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    /** Empty when the record was no bell. */
    Optional<JobId> job() {
        return job;
    }

    /** The place in a trace where it was rung, if that was said. */
    Optional<TraceContext> cause() {
        return cause;
    }

    /** Whether nothing is left to do; what is no bell is taken from the start. */
    boolean isTaken() {
        return taken;
    }

    void take() {
        taken = true;
    }
}
