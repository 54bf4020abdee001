package dev.pixelwright.adapters.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Bells on their way from the thread that reads Kafka to the listener, which is called from a thread of its own: it may
 * block as long as it likes while the reader keeps its place in the group.
 */
final class HandOver implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HandOver.class.getName());
    private static final Duration JOIN = Duration.ofSeconds(5);

    private final Consumer<PendingBell> listener;
    private final Deque<PendingBell> waiting = new ArrayDeque<>();
    private final Thread caller = new Thread(this::callUntilClosed, "pixelwright-jobs");
    private boolean open = true;

    HandOver(Consumer<PendingBell> listener) {
        this.listener = listener;
        caller.setDaemon(true);
    }

    void start() {
        caller.start();
    }

    synchronized void offer(PendingBell bell) {
        waiting.add(bell);
        notifyAll();
    }

    /** Takes back bells that the listener has not begun with. */
    synchronized void retract(Predicate<PendingBell> which) {
        waiting.removeIf(which);
    }

    /** Waits until {@code all} are taken, or it is closed, at most {@code bound}. */
    synchronized void awaitTaken(Iterable<PendingBell> all, Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        long left = bound.toMillis();
        while (open && left > 0 && !allTaken(all)) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    /** Interrupts a listener that is blocked in a call; the bell of that call does not count as taken. */
    @Override
    public void close() {
        synchronized (this) {
            open = false;
            waiting.clear();
            notifyAll();
        }
        if (Thread.currentThread() == caller) {
            return;
        }
        caller.interrupt();
        try {
            caller.join(JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the calling thread is the listener's own. */
    boolean isCaller() {
        return Thread.currentThread() == caller;
    }

    private static boolean allTaken(Iterable<PendingBell> all) {
        for (PendingBell bell : all) {
            if (!bell.isTaken()) {
                return false;
            }
        }
        return true;
    }

    private void callUntilClosed() {
        while (isOpen()) {
            try {
                call(next());
            } catch (InterruptedException e) {
                // Only close() interrupts on purpose, and then the loop ends; any other interrupt ends nothing.
                LOG.log(System.Logger.Level.DEBUG, "Interrupted while {0}", isOpen() ? "open" : "closing");
            }
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private synchronized PendingBell next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.remove();
    }

    private void call(PendingBell bell) {
        try {
            listener.accept(bell);
        } catch (RuntimeException | Error e) {
            // Even an Error: without its only listener the queue would be deaf for good.
            LOG.log(System.Logger.Level.WARNING, "A listener failed on a bell", e);
        }
        synchronized (this) {
            if (open) {
                bell.take();
                notifyAll();
            }
        }
    }
}
