package dev.pixelwright.adapters.models.fal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** Leaves fal.ai alone for a while when it has failed so many times in a row; then one call is let out to see. */
final class Breaker {

    private static final int PROBES = 1;
    private static final float ALL_OF_THEM = 100;
    private static final int BROKEN = 500;

    private final CircuitBreaker breaker;

    /** @param name of whom it leaves alone */
    Breaker(String name, FalPatience patience) {
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(patience.breakerFailures())
                        .minimumNumberOfCalls(patience.breakerFailures())
                        .failureRateThreshold(ALL_OF_THEM)
                        .waitDurationInOpenState(patience.breakerPause())
                        // By itself, so that whoever asks before they call is told that they may.
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .build());
    }

    /** A call over HTTP. */
    interface Call<T> {
        HttpResponse<T> make() throws IOException;
    }

    BreakerState state() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> BreakerState.CLOSED;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case OPEN, FORCED_OPEN -> BreakerState.OPEN;
        };
    }

    /**
     * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException while nothing is called
     */
    <T> HttpResponse<T> guard(Call<T> call) throws IOException {
        breaker.acquirePermission();
        long begun = System.nanoTime();
        try {
            HttpResponse<T> answer = call.make();
            long taken = System.nanoTime() - begun;
            if (answer.statusCode() >= BROKEN) {
                breaker.onError(taken, TimeUnit.NANOSECONDS, new IOException("Status " + answer.statusCode()));
            } else {
                breaker.onSuccess(taken, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (NotKept | TooManyBytes e) {
            // It answered.
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            throw e;
        } catch (IOException e) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, e);
            throw e;
        } catch (RuntimeException | Error e) {
            // Broken off by the caller, which says nothing about the other side.
            breaker.releasePermission();
            throw e;
        }
    }
}
