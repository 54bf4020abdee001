package dev.pixelwright.adapters.models.fal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets so many through within any minute. */
final class Pace {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private static final long REST = TimeUnit.SECONDS.toNanos(30);

    private final int most;
    private final LongSupplier nanos;
    private final Deque<Long> passed = new ArrayDeque<>();
    private OptionalLong rested = OptionalLong.empty();

    /** @param nanos counts nanoseconds upwards from anywhere */
    Pace(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    synchronized boolean pass() {
        boolean open = isOpen();
        if (open) {
            passed.addLast(nanos.getAsLong());
        }
        return open;
    }

    /** Whether one would get through now. */
    synchronized boolean isOpen() {
        long now = nanos.getAsLong();
        while (!passed.isEmpty() && now - passed.getFirst() >= MINUTE) {
            passed.removeFirst();
        }
        return passed.size() < most && !isResting(now);
    }

    /** Lets nobody through for a while, because the other side has said that there were too many. */
    synchronized void rest() {
        rested = OptionalLong.of(nanos.getAsLong());
    }

    private boolean isResting(long now) {
        return rested.isPresent() && now - rested.getAsLong() < REST;
    }
}
