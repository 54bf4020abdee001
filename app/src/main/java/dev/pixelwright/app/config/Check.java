package dev.pixelwright.app.config;

import java.time.Duration;

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

    static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
