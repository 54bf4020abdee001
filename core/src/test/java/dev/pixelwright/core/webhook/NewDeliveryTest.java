package dev.pixelwright.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewDeliveryTest {

    private static String message(Optional<JobId> job, Optional<DerivativeId> derivative, Optional<Failure> failure) {
        DomainEvent event = new DomainEvent(
                4711,
                DomainEvent.Type.JOB_FAILED,
                new UserId(1),
                new ImageId(9_007_199_254_740_993L),
                job,
                derivative,
                failure,
                Instant.parse("2026-11-25T12:00:00.123456Z"),
                Optional.empty());
        return NewDelivery.of(new DeliveryId(3), new WebhookId(2), event).message();
    }

    @Test
    void theMessageShouldSayWhatTheEventDoes() {
        assertThat(message(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(
                        "{\"type\":\"job.failed\",\"timestamp\":\"2026-11-25T12:00:00.123456Z\",\"event_id\":\"4711\","
                                + "\"data\":{\"owner_id\":\"1\",\"image_id\":\"9007199254740993\"}}");
        assertThat(message(Optional.of(new JobId(5)), Optional.of(new DerivativeId(6)), Optional.empty()))
                .endsWith("\"image_id\":\"9007199254740993\",\"job_id\":\"5\",\"derivative_id\":\"6\"}}");
    }

    @Test
    void whatAFailureQuotesShouldNotBreakTheMessage() {
        Failure failure = new RecordedFailure(
                FailureKind.INTERNAL, "ENGINE_FAILED", "a \"b\" \\ \n\u0000\u001f é \uD83D\uDE00 \uD83D.", Map.of());
        assertThat(message(Optional.empty(), Optional.empty(), Optional.of(failure)))
                .endsWith(",\"failure\":{\"kind\":\"internal\",\"code\":\"ENGINE_FAILED\","
                        + "\"message\":\"a \\\"b\\\" \\\\ \\u000a\\u0000\\u001f é \uD83D\uDE00 \\ud83d.\"}}}");
    }
}
