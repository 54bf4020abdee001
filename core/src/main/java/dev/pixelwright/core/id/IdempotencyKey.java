package dev.pixelwright.core.id;

import dev.pixelwright.core.failure.RepetitionFailure.InvalidIdempotencyKey;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a sender calls one order, so that the same order sent again is known as such and carried out once. Keys of two
 * owners have nothing to do with each other.
 *
 * @param value 1 to 300 printable ASCII characters; one with a space is our own and no client's
 */
public record IdempotencyKey(String value) {

    /** How long a key is remembered at least. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern FORM = Pattern.compile("[ -~]{1,300}");
    private static final Pattern CLIENTS_FORM = Pattern.compile("[!-~]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A key has 1 to 300 printable ASCII characters");
        }
    }

    /**
     * The key that a client sent: 1 to 255 visible ASCII characters.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code InvalidIdempotencyKey}
     */
    public static IdempotencyKey parse(String text) {
        if (!CLIENTS_FORM.matcher(text).matches()) {
            throw new InvalidIdempotencyKey().toException();
        }
        return new IdempotencyKey(text);
    }

    /** The key of one part, counted from 0, of an order that has several. */
    public IdempotencyKey part(int index) {
        return new IdempotencyKey(value + " " + index);
    }

    @Override
    public String toString() {
        return value;
    }
}
