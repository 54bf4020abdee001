package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Session;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

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

    /** Each token that the browser sent. The framework's own map of cookies keeps but one of those of the same name. */
    List<String> read(ContainerRequestContext request) {
        String prefix = name() + "=";
        return request.getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> unquoted(cookie.substring(prefix.length()).strip()))
                .distinct()
                .toList();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private String name() {
        return secure ? "__Host-access_token" : "access_token";
    }

    private String header(String value, long maxAgeSeconds) {
        return name() + "=" + value + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
