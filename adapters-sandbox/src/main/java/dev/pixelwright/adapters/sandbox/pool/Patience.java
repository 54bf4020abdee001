package dev.pixelwright.adapters.sandbox.pool;

import java.time.Duration;
import java.util.Optional;

/** Counts how long a child has been waited for. The time is brought by a watch, so that none passes while we stand still. */
final class Patience {

    private Limits limits = Limits.STARTING;
    private boolean waiting;
    private boolean finishing;
    private long totalNanos;
    private long stillNanos;
    private long muteNanos;

    /** New work, for which nothing was waited yet. */
    synchronized void begin(Limits allowed) {
        limits = allowed;
        waiting = false;
        finishing = false;
        totalNanos = 0;
        moved();
    }

    /** From now on it is the child that is waited for. */
    synchronized void waiting() {
        waiting = true;
    }

    /** It is our turn. */
    synchronized void resting() {
        waiting = false;
    }

    /** It lives. */
    synchronized void heard() {
        muteNanos = 0;
    }

    /** Its work goes on. */
    synchronized void moved() {
        stillNanos = 0;
        muteNanos = 0;
    }

    /** Its work goes on, and is not done for a while: where another result was all but done, that is behind it. */
    synchronized void working() {
        finishing = false;
        moved();
    }

    /** Its work is all but done, and what is left says nothing of how far it is: encoders of one piece. */
    synchronized void finishing() {
        finishing = true;
        moved();
    }

    /** Lets time pass; once it was too much, the reason. */
    synchronized Optional<String> pass(long nanos) {
        if (!waiting) {
            return Optional.empty();
        }
        totalNanos += nanos;
        stillNanos += nanos;
        muteNanos += nanos;
        if (muteNanos > limits.mute().toNanos()) {
            return Optional.of("it gave no sign of life for " + seconds(limits.mute()));
        }
        if (!finishing && stillNanos > limits.still().toNanos()) {
            return Optional.of("it got no further for " + seconds(limits.still()));
        }
        return totalNanos > limits.total().toNanos()
                ? Optional.of("it took longer than " + seconds(limits.total()))
                : Optional.empty();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
