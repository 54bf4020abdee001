package dev.pixelwright.adapters.models.fal;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** Questions that change nothing, asked again a few times with full jitter where they find nobody. */
final class Retries {

    /** Of a question after a state. */
    static final int STATE_TRIES = 4;
    /** Of one after a result: what broke there shows in the same way, and asking is of no use then. */
    static final int RESULT_TRIES = 2;

    private static final int BROKEN = 500;
    private static final int BUSY = 429;
    private static final long TICK_MILLIS = 1_000;

    private final FalCalls calls;
    private final FalPatience patience;
    private final DoubleSupplier chance;

    Retries(FalCalls calls, FalPatience patience, DoubleSupplier chance) {
        this.calls = calls;
        this.patience = patience;
        this.chance = chance;
    }

    /**
     * The answer, with any status below 500, or the last one.
     *
     * @throws dev.pixelwright.core.failure.FailureException when nobody answers, or nobody is asked for a while
     */
    HttpResponse<String> get(URI address, int tries, Deadline deadline, Runnable tick) {
        for (int failed = 1; ; failed++) {
            try {
                HttpResponse<String> answer = calls.ask("GET", address, "", deadline.within(patience.call()), tick);
                boolean passing = answer.statusCode() >= BROKEN || answer.statusCode() == BUSY;
                if (!passing || failed == tries) {
                    return answer;
                }
            } catch (CallNotPermittedException e) {
                throw Reasons.LEFT_ALONE.toException();
            } catch (IOException e) {
                if (failed == tries) {
                    throw Reasons.SILENT.toException();
                }
            }
            long most = patience.pause().toMillis() << failed;
            pause(Duration.ofMillis((long) (most * chance.getAsDouble())), deadline, tick);
        }
    }

    /** Lets so much time pass, with {@code tick} called meanwhile. */
    void pause(Duration time, Deadline deadline, Runnable tick) {
        long end = System.nanoTime() + deadline.within(time).toNanos();
        tick.run();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Reasons.SILENT.toException();
            }
            tick.run();
        }
    }
}
