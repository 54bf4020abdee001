package dev.pixelwright.core.port;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.model.UnwantedModel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What jobs have asked generators elsewhere: written before anybody is asked, so that no job asks twice, whatever dies in
 * between. A row outlives its job until the generator has been told. What they have asked for is an order that may be
 * billed, and is counted for the owner of the job in {@code Usages}, for good unless it is withdrawn. What one call has written, every later call reads, on
 * every node. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface ModelTickets {

    /**
     * Notes that the job is about to ask. Of any number of calls for one job exactly one is answered with nothing, and may
     * ask.
     *
     * @return what was noted for the job before
     */
    Optional<ModelSubmission> intend(JobId job, String generator);

    /** What was noted for the job. */
    Optional<ModelSubmission> find(JobId job);

    /** Notes what came back, also for a job that is gone meanwhile. */
    void submitted(JobId job, String generator, ModelTicket ticket);

    /** Takes an intention back that certainly led to nothing, so that the job may ask again; never a ticket. */
    void withdraw(JobId job);

    /**
     * Takes, of the submissions to these generators that have a ticket, the oldest that nobody waits for any more: its job is
     * cancelled, has failed or is gone, and {@link #calledOff} was not said of it. It is given to nobody again before {@code
     * pause} has passed; after the second time, before twice that has; and so on. Of simultaneous calls no two get the same.
     */
    Optional<UnwantedModel> takeUnwanted(Set<String> generators, Duration pause);

    /** Notes that the generator is not to be told any more; the ticket stays as long as its job can be tried again. */
    void calledOff(JobId job);

    /**
     * Removes at most {@code max} rows that are of no more use: of jobs that are completed, and of those that are cancelled
     * or gone, unless their generator has still to be told and the row is younger than {@code untold}.
     *
     * @return how many
     */
    int forget(Duration untold, int max);
}
