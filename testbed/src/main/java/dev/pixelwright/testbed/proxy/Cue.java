package dev.pixelwright.testbed.proxy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Words that clients send, and what happens to the connection on which one of them has said them all, in this order.
 * {@code INSERT INTO images}, then {@code COMMIT} is the end of one transaction among others.
 */
public final class Cue {

    private final List<byte[]> words;
    private final Moment moment;
    private final Ending ending;
    private final AtomicInteger times;
    private final CountDownLatch first = new CountDownLatch(1);

    /** When it happens. */
    public enum Moment {
        /** The last word does not reach the target any more. */
        BEFORE_REQUEST,
        /** The target gets what was said and answers; the answer does not reach the client. */
        BEFORE_ANSWER
    }

    /** What happens. */
    public enum Ending {
        /** The connection is closed in good order. */
        CLOSE,
        /** The connection is reset, as by a machine that lost its memory. */
        RESET,
        /** The connection stands and nothing passes on it any more; once another fault is set, it is closed. */
        HANG
    }

    private Cue(List<byte[]> words, Moment moment, Ending ending, int times) {
        this.words = words;
        this.moment = moment;
        this.ending = ending;
        this.times = new AtomicInteger(times);
    }

    /**
     * For the first connection on which all {@code words} were said, one at least; others pass.
     *
     * @throws IllegalArgumentException when there is no word, or an empty one
     */
    public static Cue once(Moment moment, Ending ending, String... words) {
        return times(1, moment, ending, words);
    }

    /** The same for so many connections, or turns of one. */
    public static Cue times(int times, Moment moment, Ending ending, String... words) {
        List<byte[]> bytes = new ArrayList<>();
        for (String word : words) {
            bytes.add(word.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (bytes.isEmpty() || bytes.stream().anyMatch(word -> word.length == 0)) {
            throw new IllegalArgumentException("A cue has words");
        }
        return new Cue(List.copyOf(bytes), moment, ending, times);
    }

    /** Waits until it has happened; false when it did not within {@code seconds}. */
    public boolean awaitFirst(long seconds) throws InterruptedException {
        return first.await(seconds, TimeUnit.SECONDS);
    }

    /** Whether it has happened. */
    public boolean hasCome() {
        return first.getCount() == 0;
    }

    List<byte[]> words() {
        return words;
    }

    /** Whether it is to happen once more; the caller makes it happen. */
    boolean take() {
        boolean taken = times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (taken) {
            first.countDown();
        }
        return taken;
    }

    Moment moment() {
        return moment;
    }

    Ending ending() {
        return ending;
    }
}
