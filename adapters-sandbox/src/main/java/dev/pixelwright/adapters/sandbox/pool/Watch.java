package dev.pixelwright.adapters.sandbox.pool;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at all children ten times a second, and kills who has gone too far. */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private static final long PERIOD_MILLIS = 100;
    // A longer one was not the children's: the machine slept, or this process was stopped.
    private static final long LONGEST_ROUND = TimeUnit.MILLISECONDS.toNanos(5 * PERIOD_MILLIS);
    private static final long MIB = 1024 * 1024;

    private final Collection<Child> children;
    private final long maxMemoryBytes;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "pixelwright-sandbox-watch");

    Watch(Collection<Child> children, long maxMemoryBytes) {
        this.children = children;
        this.maxMemoryBytes = maxMemoryBytes;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        long before = System.nanoTime();
        try {
            while (!end.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                look(Math.min(now - before, LONGEST_ROUND));
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(long nanos) {
        for (Child child : children) {
            try {
                child.patience().pass(nanos).ifPresent(child::kill);
                if (child.residentBytes() > maxMemoryBytes) {
                    child.kill("it took more than " + maxMemoryBytes / MIB + " MiB of memory");
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A child could not be looked at", e);
            }
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
