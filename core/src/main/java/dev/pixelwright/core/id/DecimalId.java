package dev.pixelwright.core.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the decimal text form of the 64-bit ids; an id that is no number is simply an id of nothing. */
public final class DecimalId {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,18}");

    private DecimalId() {}

    /** The positive number {@code text} stands for; empty for anything else, overflow included. */
    public static Optional<Long> parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException overflow) {
            return Optional.empty();
        }
    }
}
