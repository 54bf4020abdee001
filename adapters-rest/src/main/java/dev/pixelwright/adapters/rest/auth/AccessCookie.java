package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Session;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that carries a token for browsers. Over TLS its name begins with {@code __Host-}, which browsers accept
 * only from this very host and with {@code Secure} (RFC 6265bis, 4.1.3.2).
 */
public final class AccessCookie {

    private final boolean secure;

    public AccessCookie(boolean secure) {
        this.secure = secure;
    }

    /** The {@code Set-Cookie} header that hands out a token; it lasts as long as the session does. */
    public String handOut(String token, Session session) {
        long seconds =
                Duration.between(session.createdAt(), session.expiresAt()).toSeconds();
        return header(token, seconds);
    }

    /** The {@code Set-Cookie} header that takes it back. */
    public String takeBack() {
        return header("", 0);
    }

    /** The token that the browser sent. */
    Optional<String> read(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(name())).map(Cookie::getValue);
    }

    private String name() {
        return secure ? "__Host-access_token" : "access_token";
    }

    private String header(String value, long maxAgeSeconds) {
        return name() + "=" + value + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
