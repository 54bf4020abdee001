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

/** A fixed number of threads that do jobs. Who rings while all are busy waits: that holds back the queue. */
public final class WorkerPool implements AutoCloseable {

    /** How long running jobs may go on after {@link #close()} before they are given back. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration GIVING_BACK = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final RunJob runJob;
    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicBoolean giveBack = new AtomicBoolean();

    public WorkerPool(RunJob runJob, int workers) {
        this.runJob = runJob;
        this.free = new Semaphore(workers);
        this.threads = Executors.newFixedThreadPool(workers, new NamedThreads("pixelwright-worker"));
    }

    /** Waits for a free worker and hands it the job; drops the ring when closed, which costs one sweep. */
    public void hear(JobId job) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        boolean handed = false;
        try {
            threads.execute(() -> work(job));
            handed = true;
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "Job {0} is left to another process", job);
        } finally {
            if (!handed) {
                free.release();
            }
        }
    }

    private void work(JobId job) {
        try {
            runJob.execute(job, giveBack::get);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "Job " + job + " could not be run; its lease will pass", e);
        } finally {
            free.release();
        }
    }

    /** Takes no more jobs, lets those that run end within {@link #GRACE}, and has the rest given back. */
    @Override
    public void close() {
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
