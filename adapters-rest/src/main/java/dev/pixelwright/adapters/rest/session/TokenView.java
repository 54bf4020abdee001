package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.core.account.Session;
import java.time.Duration;

/**
 * A token as OAuth 2 shows it (RFC 6749, 5.1).
 *
 * @param expiresIn seconds from its issue
 */
public record TokenView(String accessToken, String tokenType, long expiresIn) {

    public static TokenView of(String token, Session session) {
        long seconds =
                Duration.between(session.createdAt(), session.expiresAt()).toSeconds();
        return new TokenView(token, "bearer", seconds);
    }

    @Override
    public String toString() {
        return "TokenView[hidden]";
    }
}
