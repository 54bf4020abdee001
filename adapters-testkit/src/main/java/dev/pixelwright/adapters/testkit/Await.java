package dev.pixelwright.adapters.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition by looking again and again, and gives up after a bound instead of hanging. */
public final class Await {

    /** How long a condition may take to come true. */
    public static final Duration BOUND = Duration.ofSeconds(60);

    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private Await() {}

    /** Waits until {@code condition} holds; fails naming {@code what} after {@link #BOUND}. */
    public static void until(String what, BooleanSupplier condition) {
        present(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until {@code question} has an answer; fails naming {@code what} after {@link #BOUND}. */
    public static <T> T present(String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + BOUND.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Within " + BOUND.toSeconds() + " s this did not come true: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = question.get();
        }
        return answer.get();
    }
}
