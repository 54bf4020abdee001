package dev.pixelwright.core.webhook;

import java.time.Duration;

/**
 * What is granted to webhooks.
 *
 * @param maxWebhooks of one user, at least 1
 * @param schedule when a message that was not accepted is sent again
 * @param deadline for one attempt, 1 ms to 10 min
 * @param disableAfter messages in a row that were sent in vain as often as the schedule says, which disable a webhook
 * @param keep how long it is told what became of a message, once it has ended
 * @param senders threads of a process that send, at least 1
 * @param maxAtOnce messages of one user that are on their way at the same time, so that a slow receiver does not hold up
 *     the others'; at least 1
 */
public record WebhookPolicy(
        int maxWebhooks,
        RetrySchedule schedule,
        Duration deadline,
        int disableAfter,
        Duration keep,
        int senders,
        int maxAtOnce) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Twenty webhooks, 15 s an attempt, disabled after ten messages, kept for 30 days, eight senders, two at once. */
    public static final WebhookPolicy DEFAULT =
            new WebhookPolicy(20, RetrySchedule.DEFAULT, Duration.ofSeconds(15), 10, Duration.ofDays(30), 8, 2);

    public WebhookPolicy {
        if (maxWebhooks < 1 || disableAfter < 1 || senders < 1 || maxAtOnce < 1 || keep.isNegative()) {
            throw new IllegalArgumentException("Counts are at least 1");
        }
        if (deadline.toMillis() < 1 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("An attempt takes 1 ms to 10 min");
        }
    }

    /** How long a sender may be silent before its message is given to another. */
    public Duration lease() {
        return deadline.plus(GRACE);
    }
}
