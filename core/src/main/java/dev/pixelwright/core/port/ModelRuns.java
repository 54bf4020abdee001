package dev.pixelwright.core.port;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelRun;
import java.util.Optional;

/**
 * The work of generators for jobs, as it goes on and as long as it took, so that people can be told how long they will wait.
 * Nothing depends on it: of two workers at one job the later note stands. All time is the database's. What one call has
 * written, every later call reads, on every node. A row goes with its job. Any method may fail with {@code
 * DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface ModelRuns {

    /** How many of the latest models tell how long one takes. */
    int RECENT = 20;

    /** Notes that the generator takes up the job now, in place of what was noted before; does nothing for a job that is gone. */
    void begun(JobId job, String generator);

    /** Notes the stage and the place in the queue; does nothing where nothing is going on. */
    void told(JobId job, ModelReport report);

    /** Notes that there is a model now, and so how long that took; does nothing where nothing is going on. */
    void made(JobId job);

    /** Forgets what was going on, which has ended without a model. */
    void abandoned(JobId job);

    /**
     * What is going on, with the median of how long the same generator took for those of its models that were made last, {@link
     * #RECENT} at most; empty where nothing is.
     */
    Optional<ModelRun> find(JobId job);
}
