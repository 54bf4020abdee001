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
import java.util.function.Consumer;

/**
 * A fixed number of workers, each with a thread, that do jobs: those that are rung for, and, when a sweep finds one idle,
 * whatever is due. Who rings while all are busy waits: that holds back the queue. A worker whose job does little but wait for
 * others steps aside with it, and another takes its place.
 */
public final class WorkerPool implements AutoCloseable {

    /** How long running jobs may go on after {@link #close()} before they are given back. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** How many workers may stand aside; who comes after them keeps its place while it waits. */
    public static final int MAX_ASIDE = 32;

    private static final Duration GIVING_BACK = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final RunJob runJob;
    private final ExecutorService threads;
    private final Semaphore free;
    private final Semaphore aside = new Semaphore(MAX_ASIDE);
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicBoolean giveBack = new AtomicBoolean();
    private volatile boolean claiming = true;
    private volatile boolean closing;

    public WorkerPool(RunJob runJob, int workers) {
        this.runJob = runJob;
        this.free = new Semaphore(workers);
        // As many as there are places, here and aside: nothing is handed over without one.
        this.threads = Executors.newCachedThreadPool(new NamedThreads("pixelwright-worker"));
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
        Place place = new Place();
        boolean claimed = false;
        try {
            claimed = claiming
                    && runJob.execute(
                            job,
                            place::isOver,
                            place::stepAside,
                            work -> threads.execute(() -> workOn(job, place, work)));
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
    private void hand(Consumer<Place> work) {
        Place place = new Place();
        boolean handed = false;
        try {
            threads.execute(() -> {
                try {
                    work.accept(place);
                } finally {
                    place.leave();
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

    private void workOn(JobId job, Place place, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "Job " + job + " could not be run; its lease will pass", e);
        }
        try {
            if (!place.isAside && missed.getAndSet(false)) {
                workOnNext(place);
            }
        } finally {
            place.leave();
        }
    }

    private void workOff(Place place) {
        boolean more = true;
        while (more) {
            more = workOnNext(place) && !place.isAside && !free.hasQueuedThreads();
        }
    }

    private boolean workOnNext(Place place) {
        try {
            return claiming && runJob.execute(place::isOver, place::stepAside);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "A job that was due could not be run; a later sweep will find it", e);
            return false;
        }
    }

    /** Where a worker stands. */
    private final class Place {

        private volatile boolean isAside;

        /** Whether its job is to be given back. Whoever follows what is made elsewhere goes on from there, so at once. */
        boolean isOver() {
            return giveBack.get() || (isAside && closing);
        }

        /** Leaves this place to another worker, who looks for something to do at once; not if too many stand aside. */
        void stepAside() {
            if (!isAside && aside.tryAcquire()) {
                isAside = true;
                hand(WorkerPool.this::workOff);
            }
        }

        void leave() {
            (isAside ? aside : free).release();
        }
    }

    /** From now on no job is claimed any more; those that run go on. */
    public void stopClaiming() {
        claiming = false;
    }

    /**
     * Takes no more jobs, lets those that run end within {@link #GRACE}, and has the rest given back; what workers aside have,
     * at once.
     */
    @Override
    public void close() {
        stopClaiming();
        closing = true;
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
