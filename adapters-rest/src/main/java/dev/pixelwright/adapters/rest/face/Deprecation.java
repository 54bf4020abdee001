package dev.pixelwright.adapters.rest.face;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * That the unversioned face is on its way out, as its clients are told.
 *
 * @param since when it was, or will be, given up for the versioned one; to the second
 * @param sunset when it ends, if that is settled; not before {@code since}
 */
public record Deprecation(Instant since, Optional<Instant> sunset) {

    // With two digits for the day, which java.time's own form of RFC 1123 does without.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Deprecation {
        if (sunset.filter(end -> end.isBefore(since)).isPresent()) {
            throw new IllegalArgumentException("A sunset is not before the deprecation");
        }
    }

    /** The value of {@code Deprecation} (RFC 9745). */
    String sinceText() {
        return "@" + since.getEpochSecond();
    }

    /** The value of {@code Sunset} (RFC 8594). */
    Optional<String> sunsetText() {
        return sunset.map(HTTP_DATE::format);
    }
}
