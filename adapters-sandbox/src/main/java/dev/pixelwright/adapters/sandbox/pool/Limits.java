package dev.pixelwright.adapters.sandbox.pool;

import java.time.Duration;

/**
 * How long a child is waited for. Only the time counts in which it is the child that is waited for.
 *
 * @param total for all of its work
 * @param still without a sign that its work goes on
 * @param mute without any sign of life
 */
public record Limits(Duration total, Duration still, Duration mute) {

    /** Three heartbeats. */
    private static final Duration MUTE = Duration.ofSeconds(3);

    private static final Duration START = Duration.ofSeconds(30);

    /** For a child that starts, which says one thing only. */
    static final Limits STARTING = new Limits(START, START, START);

    /** The same for so many results. */
    Limits times(int results) {
        return new Limits(total.multipliedBy(results), still, mute);
    }

    /** For a child that renders, whose heart beats every second. */
    public static Limits rendering(Duration total, Duration still) {
        return new Limits(total, still, MUTE);
    }
}
