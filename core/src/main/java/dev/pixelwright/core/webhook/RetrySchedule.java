package dev.pixelwright.core.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * When a message that was not accepted is sent again. Each wait is spread by a tenth to both sides, so that messages that
 * failed together do not come back together.
 *
 * @param waits after the first attempt, the second and so on; one attempt more than there are waits
 */
public record RetrySchedule(List<Duration> waits) {

    private static final int MOST = 50;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final double SPREAD = 0.2;

    /** Ten attempts within three days and some hours, as the Standard Webhooks specification proposes. */
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(Stream.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
                    .map(Duration::parse)
                    .toList());

    public RetrySchedule {
        waits = List.copyOf(waits);
        boolean bad = waits.stream().anyMatch(wait -> wait.isNegative() || wait.compareTo(LONGEST) > 0);
        if (bad || waits.size() > MOST) {
            throw new IllegalArgumentException("There are at most " + MOST + " waits of 0 s to 7 days");
        }
    }

    /**
     * How long to wait before the next attempt; empty when there must be none.
     *
     * @param attempts that were made, at least 1
     * @param jitter gives a number from 0 to below 1
     */
    public Optional<Duration> next(int attempts, DoubleSupplier jitter) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD / 2 + SPREAD * jitter.getAsDouble();
        return Optional.of(Duration.ofMillis((long) (waits.get(attempts - 1).toMillis() * factor)));
    }
}
