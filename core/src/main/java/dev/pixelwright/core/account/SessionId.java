package dev.pixelwright.core.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a session, random; a token carries it, so that the token dies with the session. */
public record SessionId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads its text form; empty when {@code text} is not one. */
    public static Optional<SessionId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
