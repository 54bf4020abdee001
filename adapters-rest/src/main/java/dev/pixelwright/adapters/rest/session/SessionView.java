package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import java.time.Instant;

/**
 * A session as shown to its user.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
        String id, boolean current, Instant createdAt, Instant expiresAt, String address, String userAgent) {

    static SessionView of(Session session, SessionId asking) {
        return new SessionView(
                session.id().toString(),
                session.id().equals(asking),
                session.createdAt(),
                session.expiresAt(),
                session.origin().address(),
                session.origin().agent());
    }
}
