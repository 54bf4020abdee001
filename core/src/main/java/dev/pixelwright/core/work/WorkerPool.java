package dev.pixelwright.core.work;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.usecase.RunJob;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fixed number of threads that do jobs: those that are rung for, and, when a sweep finds a thread idle, whatever is due.
 * Who rings while all are busy waits: that holds back the queue.
 */
public final class WorkerPool implements AutoCloseable {

    /** How long running jobs may go on after {@link #close()} before they are given back. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration GIVING_BACK = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final RunJob runJob;
    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicBoolean giveBack = new AtomicBoolean();
    private volatile boolean claiming = true;

    public WorkerPool(RunJob runJob, int workers) {
        this.runJob = runJob;
        this.free = new Semaphore(workers);
        this.threads = Executors.newFixedThreadPool(workers, new NamedThreads("pixelwright-worker"));
    }

    /**
     * Waits for a free worker, claims the job and hands it over: when this returns the claim is committed, or there was
     * nothing to claim. Drops the ring when stopped, which costs one sweep.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code DatabaseUnavailable} when nobody can tell
     */
    public void hear(JobId job) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        boolean claimed = false;
        try {
            claimed = claiming && runJob.execute(job, giveBack::get, work -> threads.execute(() -> workOn(job, work)));
        } finally {
            if (!claimed) {
                free.release();
            }
        }
    }

    /**
     * Lets every worker that is free now do what is due, the longest waiting first, until nothing is left or somebody
     * rings. If none is free, the next one to become free does one such job, so that no row of rings keeps a job waiting
     * whose own ring was lost. Never waits.
     */
    public void sweep() {
        if (!claiming) {
            return;
        }
        int idle = free.drainPermits();
        missed.set(idle == 0);
        for (int i = 0; i < idle; i++) {
            hand(this::workOff);
        }
    }

    /** Gives {@code work} to the free worker that the caller has acquired. */
    private void hand(Runnable work) {
        boolean handed = false;
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
            handed = true;
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "A job is left to another process");
        } finally {
            if (!handed) {
                free.release();
            }
        }
    }

    private void workOn(JobId job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "Job " + job + " could not be run; its lease will pass", e);
        }
        try {
            if (missed.getAndSet(false)) {
                workOnNext();
            }
        } finally {
            free.release();
        }
    }

    private void workOff() {
        boolean more = true;
        while (more) {
            more = workOnNext() && !free.hasQueuedThreads();
        }
    }

    private boolean workOnNext() {
        try {
            return claiming && runJob.execute(giveBack::get);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "A job that was due could not be run; a later sweep will find it", e);
            return false;
        }
    }

    /** From now on no job is claimed any more; those that run go on. */
    public void stopClaiming() {
        claiming = false;
    }

    /** Takes no more jobs, lets those that run end within {@link #GRACE}, and has the rest given back. */
    @Override
    public void close() {
        stopClaiming();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                giveBack.set(true);
                if (!threads.awaitTermination(GIVING_BACK.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.log(System.Logger.Level.WARNING, "A worker does not stop; the lease of its job will pass");
                }
            }
        } catch (InterruptedException e) {
            giveBack.set(true);
            Thread.currentThread().interrupt();
        }
    }
}
