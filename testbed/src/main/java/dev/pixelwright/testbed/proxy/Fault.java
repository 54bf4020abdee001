package dev.pixelwright.testbed.proxy;

import java.time.Duration;
import java.util.List;

/**
 * What a proxy does to its connections, those that stand as well as those that come.
 *
 * @param admission who may connect
 * @param delay how much later each piece of an answer comes
 * @param bytesPerSecond the most that passes in each direction of one connection
 * @param answerBytes after that many bytes of answers from now on, a connection is cut
 * @param retort what every client is told in place of what the target would say; empty for none
 * @param cues what happens when a client says certain words; of several that come at once the first
 */
public record Fault(
        Admission admission, Duration delay, long bytesPerSecond, long answerBytes, String retort, List<Cue> cues) {

    private static final long NO_BOUND = Long.MAX_VALUE;

    /** What becomes of a client that connects. */
    public enum Admission {
        /** It reaches the target. */
        PASS,
        /** Its connection is refused, and those that stand are cut: nothing listens any more. */
        REFUSE,
        /** It is accepted, and nothing passes any more in either direction, until another fault is set: then all of it does. */
        HANG
    }

    /** @throws IllegalArgumentException when a number is negative or the rate is nothing */
    public Fault {
        if (delay.isNegative() || bytesPerSecond < 1 || answerBytes < 0) {
            throw new IllegalArgumentException("No such fault: " + delay + ", " + bytesPerSecond + ", " + answerBytes);
        }
    }

    private static Fault of(Admission admission) {
        return new Fault(admission, Duration.ZERO, NO_BOUND, NO_BOUND, "", List.of());
    }

    /** No fault. */
    public static Fault none() {
        return of(Admission.PASS);
    }

    /** As if the server were down. */
    public static Fault refuse() {
        return of(Admission.REFUSE);
    }

    /** As if the server were stopped, or the network swallowed everything. */
    public static Fault hang() {
        return of(Admission.HANG);
    }

    /** Each piece of an answer comes that much later. */
    public static Fault delay(Duration delay) {
        return new Fault(Admission.PASS, delay, NO_BOUND, NO_BOUND, "", List.of());
    }

    /** No more than so many bytes a second pass, at least 1, in each direction of each connection. */
    public static Fault throttle(long bytesPerSecond) {
        return new Fault(Admission.PASS, Duration.ZERO, bytesPerSecond, NO_BOUND, "", List.of());
    }

    /** A connection ends in good order after so many bytes of its answers, at least 0, counted from now. */
    public static Fault cutAfter(long answerBytes) {
        return new Fault(Admission.PASS, Duration.ZERO, NO_BOUND, answerBytes, "", List.of());
    }

    /** Every client is told the same as soon as it has said anything, and its connection ends. */
    public static Fault retort(String retort) {
        return new Fault(Admission.PASS, Duration.ZERO, NO_BOUND, NO_BOUND, retort, List.of());
    }

    /** Something happens when a client says certain words. */
    public static Fault on(Cue... cues) {
        return new Fault(Admission.PASS, Duration.ZERO, NO_BOUND, NO_BOUND, "", List.of(cues));
    }
}
