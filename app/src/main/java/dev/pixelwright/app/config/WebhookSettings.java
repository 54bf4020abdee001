package dev.pixelwright.app.config;

import dev.pixelwright.core.webhook.RetrySchedule;
import dev.pixelwright.core.webhook.WebhookPolicy;
import io.dropwizard.util.Duration;
import java.util.List;

/**
 * The key {@code webhooks}: how receivers are told what happens.
 *
 * @param maxPerUser webhooks of one user, 1 to 1000
 * @param retries waits after each attempt that was not accepted, at most 50 of 0s to 7d
 * @param deadline for one attempt, 100ms to 10m
 * @param disableAfter messages in a row that were sent in vain as often as {@code retries} says, 1 to 1000
 * @param keep how long it is shown what became of a message, 1m to 365d
 * @param senders threads of a process that send, 1 to 256
 * @param maxAtOnce messages of one user that are on their way at the same time, 1 to 256
 */
public record WebhookSettings(
        int maxPerUser,
        List<Duration> retries,
        Duration deadline,
        int disableAfter,
        Duration keep,
        int senders,
        int maxAtOnce) {

    private static final java.time.Duration LONGEST_WAIT = java.time.Duration.ofDays(7);

    public WebhookSettings {
        retries = List.copyOf(retries);
        Check.range("webhooks.maxPerUser", maxPerUser, 1, 1_000);
        Check.range("webhooks.retries (their number)", retries.size(), 0, 50);
        retries.forEach(
                wait -> Check.range("webhooks.retries", wait.toJavaDuration(), java.time.Duration.ZERO, LONGEST_WAIT));
        Check.range(
                "webhooks.deadline",
                deadline.toJavaDuration(),
                java.time.Duration.ofMillis(100),
                java.time.Duration.ofMinutes(10));
        Check.range("webhooks.disableAfter", disableAfter, 1, 1_000);
        Check.range(
                "webhooks.keep",
                keep.toJavaDuration(),
                java.time.Duration.ofMinutes(1),
                java.time.Duration.ofDays(365));
        Check.range("webhooks.senders", senders, 1, 256);
        Check.range("webhooks.maxAtOnce", maxAtOnce, 1, 256);
    }

    /** The same as core knows it. */
    public WebhookPolicy toWebhookPolicy() {
        return new WebhookPolicy(
                maxPerUser,
                new RetrySchedule(retries.stream().map(Duration::toJavaDuration).toList()),
                deadline.toJavaDuration(),
                disableAfter,
                keep.toJavaDuration(),
                senders,
                maxAtOnce);
    }
}
