package dev.pixelwright.core.local;

import dev.pixelwright.core.job.JobId;
import java.lang.System.Logger;
import java.util.Optional;
import java.util.function.Consumer;

/** The thread of one listener of an {@link InProcessJobQueue}. */
final class QueueListener {

    private static final Logger LOG = System.getLogger(QueueListener.class.getName());
    private static final long CLOSE_WAIT_MILLIS = 5_000;

    private final InProcessJobQueue queue;
    private final Consumer<JobId> listener;
    private final Thread thread = new Thread(this::run, "pixelwright-jobs");
    private volatile boolean open = true;

    QueueListener(InProcessJobQueue queue, Consumer<JobId> listener) {
        this.queue = queue;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isOpen() {
        return open;
    }

    /** After this the listener hears nothing; a call that ignores its interrupt is waited for a few seconds only. */
    void close() {
        open = false;
        if (Thread.currentThread() == thread) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(CLOSE_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                Optional<JobId> job = queue.next(this);
                job.ifPresent(this::hear);
            } catch (InterruptedException e) {
                // Only close() interrupts on purpose, and then open is false; any other interrupt ends nothing.
                LOG.log(Logger.Level.DEBUG, "Interrupted while {0}", open ? "open" : "closing");
            }
        }
    }

    private void hear(JobId job) {
        try {
            listener.accept(job);
        } catch (RuntimeException | Error e) {
            // Even an Error: without its only listener the queue would be deaf for good.
            LOG.log(Logger.Level.WARNING, "A listener failed on job " + job, e);
        }
    }
}
