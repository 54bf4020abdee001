package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.face.Deprecation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key {@code http.unversioned}: what clients of the routes without {@code /api/v1} are told of their end. Both are as
 * RFC 3339 writes them, a date ({@code 2027-01-31}, when it begins in UTC) or a time with its offset.
 *
 * @param deprecatedSince when these routes were given up, or will be; nothing is told if left out
 * @param sunset when they end; not before {@code deprecatedSince}, and not without it
 */
public record UnversionedSettings(Optional<String> deprecatedSince, Optional<String> sunset) {

    private static final String SINCE = "http.unversioned.deprecatedSince";
    private static final String SUNSET = "http.unversioned.sunset";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(DATE.pattern() + "T.*");

    public UnversionedSettings {
        Optional<Instant> since = deprecatedSince.map(text -> instant(SINCE, text));
        Optional<Instant> end = sunset.map(text -> instant(SUNSET, text));
        if (end.isPresent() && since.isEmpty()) {
            throw new IllegalArgumentException(SUNSET + " must be left out without " + SINCE);
        }
        if (end.isPresent() && end.get().isBefore(since.orElseThrow())) {
            throw new IllegalArgumentException(SUNSET + " must not be before " + SINCE);
        }
    }

    /** The same as the HTTP face knows it. */
    public Optional<Deprecation> toDeprecation() {
        return deprecatedSince.map(
                text -> new Deprecation(instant(SINCE, text), sunset.map(end -> instant(SUNSET, end))));
    }

    private static Instant instant(String key, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noSuchDay) {
            throw wrong(key, text);
        }
        throw wrong(key, text);
    }

    private static IllegalArgumentException wrong(String key, String text) {
        return new IllegalArgumentException(
                key + " must be a date such as 2027-01-31 or a time such as 2027-01-31T12:00:00Z, not " + text);
    }
}
