package dev.pixelwright.core.local;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A bell inside one process. Ids that nobody has heard yet wait in order, each once; when there are too many, a ring is
 * lost. Each listener has a daemon thread of its own, and each ring is heard by one of them.
 */
public final class InProcessJobQueue implements JobQueue, AutoCloseable {

    /** Ids that may wait, unless said otherwise. */
    public static final int CAPACITY = 10_000;

    private final int capacity;
    private final Set<JobId> waiting = new LinkedHashSet<>();
    private final List<QueueListener> listeners = new CopyOnWriteArrayList<>();

    public InProcessJobQueue() {
        this(CAPACITY);
    }

    /** A queue in which at most {@code capacity} ids wait. */
    public InProcessJobQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A queue holds at least one id, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public void ring(Ring ring) {
        synchronized (waiting) {
            if (waiting.size() < capacity && waiting.add(ring.job())) {
                waiting.notifyAll();
            }
        }
    }

    /** Hears rings; closing interrupts a listener that is blocked in a call, and waits a little for its end. */
    @Override
    public Subscription listen(Consumer<JobId> listener) {
        QueueListener ear = new QueueListener(this, listener);
        listeners.add(ear);
        ear.start();
        return () -> {
            listeners.remove(ear);
            ear.close();
        };
    }

    /** Closes every listener. */
    @Override
    public void close() {
        listeners.forEach(QueueListener::close);
        listeners.clear();
    }

    /** The next id for {@code ear}, waiting for one; empty when it was closed. */
    Optional<JobId> next(QueueListener ear) throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && ear.isOpen()) {
                waiting.wait();
            }
            if (!ear.isOpen()) {
                return Optional.empty();
            }
            JobId first = waiting.iterator().next();
            waiting.remove(first);
            return Optional.of(first);
        }
    }
}
