package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Kafka's errors as failures of ours, in one place. */
final class KafkaFailures {

    private KafkaFailures() {}

    /**
     * What {@code future} gives within {@code bound}.
     *
     * @throws FailureException with {@code QueueUnavailable} for everything that goes wrong
     */
    static <T> T await(Future<T> future, Duration bound) {
        try {
            return future.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new QueueUnavailable("no answer within " + bound.toMillis() + " ms").toException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueueUnavailable("interrupted while waiting").toException(e);
        }
    }

    static FailureException unavailable(Throwable cause) {
        return new QueueUnavailable(reason(cause)).toException(cause);
    }

    /** The error without its package and without what it quotes, which may be an address or a secret. */
    static String reason(Throwable cause) {
        return cause instanceof KafkaException || cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
    }
}
