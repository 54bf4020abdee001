package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.failure.FailureException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Carries requests out: each within its timeout, repeated after passing trouble with full jitter, the whole of it within
 * the deadline, and not at all while the breaker is open. What comes out is an answer or a {@link FailureException}.
 */
final class Calls implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final S3Patience patience;
    private final DoubleSupplier chance;
    private final Breaker breaker;
    private final CountDownLatch closed = new CountDownLatch(1);

    Calls(S3Patience patience, DoubleSupplier chance) {
        this.patience = patience;
        this.chance = chance;
        this.breaker = new Breaker(patience);
    }

    /** One request. Answers that are expected, such as "no such object", are caught within it: they are no trouble. */
    interface Call<T> {

        T make(AwsRequestOverrideConfiguration limits);
    }

    /** Makes a call, repeated as the patience says. An {@link java.io.UncheckedIOException} of it is passed on. */
    <T> T make(Call<T> call) {
        return make(call, patience.maxAttempts());
    }

    /** Makes a call a single time. */
    <T> T once(Call<T> call) {
        return make(call, 1);
    }

    BreakerState breaker() {
        return breaker.state();
    }

    /** Tells the breaker of an answer whose body broke off. */
    void brokeOff() {
        breaker.brokeOff();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private <T> T make(Call<T> call, int maxAttempts) {
        long until = System.nanoTime() + patience.deadline().toNanos();
        for (int attempt = 1; ; attempt++) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            try {
                return breaker.guard(call, limits(left));
            } catch (CallNotPermittedException e) {
                throw S3Failures.leftAlone(e);
            } catch (AbortedException e) {
                Thread.currentThread().interrupt();
                throw S3Failures.of(e);
            } catch (SdkException e) {
                Duration pause = pauseAfter(attempt);
                Duration rest = Duration.ofNanos(until - System.nanoTime());
                if (attempt >= maxAttempts || !S3Failures.isPassing(e) || pause.compareTo(rest) >= 0 || ends(pause)) {
                    throw S3Failures.of(e);
                }
            }
        }
    }

    private AwsRequestOverrideConfiguration limits(Duration left) {
        Duration attempt = patience.attemptTimeout();
        Duration limit = left.compareTo(attempt) < 0 ? left : attempt;
        return AwsRequestOverrideConfiguration.builder()
                // The SDK takes whole milliseconds, and at least one.
                .apiCallAttemptTimeout(limit.toMillis() < 1 ? Duration.ofMillis(1) : limit)
                .build();
    }

    // Full jitter: anything from nothing to a bound that doubles, so that many callers do not come back together.
    private Duration pauseAfter(int attempt) {
        long bound = Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << (attempt - 1));
        return Duration.ofNanos((long) (bound * chance.getAsDouble()));
    }

    /** Waits; whether the wait was ended by closing or by an interrupt. */
    private boolean ends(Duration pause) {
        try {
            return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
