package dev.pixelwright.benchmarks.lab;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Requests that come so many a second, whether or not the ones before are answered, as those of many people do. */
public final class Rhythm {

    private static final int CONNECTIONS = 64;

    private final int perSecond;
    private final Request request;

    /** So many a second of this request. */
    public Rhythm(int perSecond, Request request) {
        this.perSecond = perSecond;
        this.request = request;
    }

    /** One request, which is the so-manieth. */
    @FunctionalInterface
    public interface Request {

        void send(int number) throws Exception;
    }

    /** Keeps it up for so long, and waits for the last answer; fails when a request does. */
    public void keep(Duration length, Latencies latencies) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        long begin = System.nanoTime();
        long count = length.toMillis() * perSecond / 1000;
        for (int number = 0; number < count; number++) {
            int mine = number;
            long due = begin + TimeUnit.SECONDS.toNanos(number) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            people.execute(() -> {
                try {
                    request.send(mine);
                    latencies.add((System.nanoTime() - due) / 1e6);
                } catch (Exception e) {
                    failed.compareAndSet(null, e);
                }
            });
        }
        people.shutdown();
        if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Requests were not answered within a minute");
        }
        Exception first = failed.get();
        if (first != null) {
            throw new IllegalStateException("A request failed", first);
        }
    }
}
