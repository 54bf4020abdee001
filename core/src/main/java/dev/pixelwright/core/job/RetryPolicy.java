package dev.pixelwright.core.job;

import dev.pixelwright.core.failure.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a failed attempt is followed by another: exponential back-off with full jitter, so that many jobs that failed
 * together do not come back together.
 *
 * @param maxFailures attempts that may fail; the last of them ends the job
 * @param base the first back-off's upper bound, which doubles each time
 * @param cap the largest back-off
 */
public record RetryPolicy(int maxFailures, Duration base, Duration cap) {

    /** Five attempts, 1 s doubling to at most 60 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(60));

    private static final int MAX_DOUBLINGS = 30;

    /**
     * How long to wait before the next attempt; empty when there must be none.
     *
     * @param failures attempts that have failed, this one included, at least 1
     * @param jitter gives a number from 0 to below 1
     */
    public Optional<Duration> delay(FailureKind kind, int failures, DoubleSupplier jitter) {
        if (!mayPass(kind) || failures >= maxFailures) {
            return Optional.empty();
        }
        return Optional.of(backOff(failures, jitter));
    }

    /** How long to wait after the attempt that was the {@code times}-th in vain, counted from 1. */
    Duration backOff(int times, DoubleSupplier jitter) {
        long doubled = base.toMillis() << Math.min(times - 1, MAX_DOUBLINGS);
        long bound = Math.min(doubled, cap.toMillis());
        return Duration.ofMillis((long) (bound * jitter.getAsDouble()));
    }

    /** Whether trying the same again may end otherwise. */
    public static boolean mayPass(FailureKind kind) {
        return switch (kind) {
            case UNAVAILABLE, LIMITED, INTERNAL -> true;
            case INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, UNSUPPORTED, TOO_LARGE -> false;
        };
    }
}
