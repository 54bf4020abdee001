package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends requests, in turn, to those nodes that have said they are ready when it last asked. */
final class Balancer implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final List<RunningService> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<RunningService> ready = List.of();
    private volatile boolean closed;

    Balancer() {
        Thread looks = new Thread(this::look, "balancer");
        looks.setDaemon(true);
        looks.start();
    }

    private void look() {
        while (!closed) {
            ready = nodes.stream().filter(Balancer::isReady).toList();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isReady(RunningService node) {
        try {
            return House.isReady(node);
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    /** Returns when requests are sent to {@code node} too. */
    void join(RunningService node) {
        nodes.add(node);
        Await.until("the balancer has seen the node", BOUND, () -> ready.contains(node));
    }

    /** Asks {@code node} no more. */
    void forget(RunningService node) {
        nodes.remove(node);
    }

    /** Where the next request goes. */
    RunningService next() {
        List<RunningService> now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
