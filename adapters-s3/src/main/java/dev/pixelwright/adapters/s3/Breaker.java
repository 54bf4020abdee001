package dev.pixelwright.adapters.s3;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Leaves the store alone for a while when it has failed so many times in a row. A refusal, such as a wrong key, is an
 * answer and no failure; what the source of an upload or an interrupt breaks off says nothing about the store.
 */
final class Breaker {

    private static final int PROBES = 2;
    private static final float ALL_OF_THEM = 100;

    private final CircuitBreaker breaker;

    Breaker(S3Patience patience) {
        this.breaker = CircuitBreaker.of(
                "object store",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(patience.breakerFailures())
                        .minimumNumberOfCalls(patience.breakerFailures())
                        .failureRateThreshold(ALL_OF_THEM)
                        .waitDurationInOpenState(patience.breakerPause())
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .build());
    }

    /** @throws CallNotPermittedException while the store is left alone */
    <T> T guard(Calls.Call<T> call, AwsRequestOverrideConfiguration limits) {
        breaker.acquirePermission();
        long begun = System.nanoTime();
        try {
            T answer = call.make(limits);
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return answer;
        } catch (AbortedException e) {
            breaker.releasePermission();
            throw e;
        } catch (SdkException e) {
            tell(e, System.nanoTime() - begun);
            throw e;
        } catch (RuntimeException | Error e) {
            breaker.releasePermission();
            throw e;
        }
    }

    void brokeOff() {
        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("A body broke off"));
    }

    BreakerState state() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> BreakerState.CLOSED;
            case OPEN, FORCED_OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
        };
    }

    private void tell(SdkException e, long nanos) {
        if (S3Failures.isPassing(e)) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, e);
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
