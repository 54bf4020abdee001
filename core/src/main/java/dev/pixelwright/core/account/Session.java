package dev.pixelwright.core.account;

import java.time.Instant;

/** One sign-in of one user: a token is good exactly as long as its session is open and {@code expiresAt} lies ahead. */
public record Session(SessionId id, UserId user, Instant createdAt, Instant expiresAt, Origin origin) {

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
