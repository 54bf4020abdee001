package dev.pixelwright.app.config;

import java.time.Duration;
import java.util.function.Supplier;

/** Refuses a value outside its bounds, naming the key and the bounds. */
final class Check {

    private Check() {}

    static void range(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be " + least + " to " + most + ", not " + value);
        }
    }

    static void range(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    key + " must be " + words(least) + " to " + words(most) + ", not " + words(value));
        }
    }

    /** Puts the name of the whole before what a part of it says of its own bounds. */
    static <T> T under(String key, Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + "." + e.getMessage(), e);
        }
    }

    static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
