package dev.pixelwright.core.port;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Progress;
import java.time.Duration;
import java.util.Optional;

/**
 * The jobs as workers see them. All time is the database's, so that a worker's wrong clock harms nobody. A report counts
 * only while its claim's attempt is the latest of a job that is still processing; else it changes nothing and says so,
 * and the worker has lost the job. (A lease that has passed but that nobody took over does not lose the job.) Any method
 * may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface JobClaims {

    /**
     * Takes a job that is queued and due, or whose lease has passed (which counts as a crash of its worker). Of any
     * number of simultaneous calls for one job at most one succeeds. A job beyond its deadline, or with as many crashes as
     * the terms allow, is not given but ended as failed, with {@code DeadlineExceeded} or {@code WorkerCrashed}.
     *
     * @return empty when the job is unknown, ended, not due, or held by another
     */
    Optional<Claim> claim(JobId job, ClaimTerms terms);

    /**
     * Takes, of the jobs that {@link #claim} would take, the one that waits longest and that nobody else is taking at this
     * moment. Simultaneous calls do not wait for each other, and no two get the same attempt. Jobs that {@link #claim} would
     * end are ended on the way and passed over; their followers are told by nobody and learn it when they look.
     *
     * @return empty when nothing is due, or all that is due is being taken by others
     */
    Optional<Claim> claimNext(ClaimTerms terms);

    /**
     * Extends the lease to {@code lease} from now; false when the job is lost. Beyond the deadline nothing is extended, so
     * that a worker that never ends loses the job as well.
     */
    boolean extend(Claim claim, Duration lease);

    /** Notes progress, with an event if it rose; a lower one than before changes nothing. False when the job is lost. */
    boolean progress(Claim claim, Progress progress);

    /**
     * Ends the job with a derivative, which is added and its object marked as held, in one step. If there is one of the
     * same lineage already, the job ends with that one, and without an engine, and the new object is released.
     *
     * @param engine that drew {@code derivative}, if it said its name
     * @return the derivative that stands for the lineage; empty when the job, or the object's reservation, is lost
     */
    Optional<Derivative> complete(Claim claim, Derivative derivative, Optional<String> engine);

    /**
     * Ends the attempt with a failure: queued again after {@code retryAfter}, or ended as failed when that is empty or
     * reaches beyond the deadline. It counts as a crash if the failure {@linkplain Failure#isCrash() is one}; not at all if
     * the job is queued again and the failure {@linkplain Failure#retryAfter() knows} what it waits for; else as a failure.
     * False when the job is lost.
     */
    boolean fail(Claim claim, Failure failure, Optional<Duration> retryAfter);

    /** Gives the job back unharmed, to be queued at once, as a worker does that is told to stop. False when lost. */
    boolean release(Claim claim);
}
