package dev.pixelwright.adapters.models.fal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets so many through within any minute. */
final class Pace {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int most;
    private final LongSupplier nanos;
    private final Deque<Long> passed = new ArrayDeque<>();

    /** @param nanos counts nanoseconds upwards from anywhere */
    Pace(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    synchronized boolean pass() {
        long now = nanos.getAsLong();
        while (!passed.isEmpty() && now - passed.getFirst() >= MINUTE) {
            passed.removeFirst();
        }
        if (passed.size() >= most) {
            return false;
        }
        passed.addLast(now);
        return true;
    }
}
