package dev.pixelwright.core.account;

import java.util.UUID;

/** Identity of a session, random; a token carries it, so that the token dies with the session. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
