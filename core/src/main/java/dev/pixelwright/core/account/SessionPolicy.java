package dev.pixelwright.core.account;

import java.time.Duration;

/** How long a sign-in lasts, and how long when the user asked to be remembered. */
public record SessionPolicy(Duration usual, Duration remembered) {

    /** One hour, or thirty days. */
    public static final SessionPolicy DEFAULT = new SessionPolicy(Duration.ofHours(1), Duration.ofDays(30));

    /** The one that applies. */
    public Duration lasting(boolean remember) {
        return remember ? remembered : usual;
    }
}
