package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The credential that a request presents. Whatever comes must be well formed, and if several come they must say the same:
 * a client that disagrees with itself is told so, not guessed at.
 *
 * @param inHeader whether it came in a header, which no page of another site can have a browser send
 */
record Presented(Optional<Tokens.Content> token, Optional<ApiKeySecret> key, boolean inHeader) {

    private static final String KEY_HEADER = "X-API-Key";
    private static final String SCHEME = "bearer ";

    /** Fails with {@code Unauthenticated}. */
    static Presented in(ContainerRequestContext request, Tokens tokens, AccessCookie cookie) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String keyHeader = request.getHeaderString(KEY_HEADER);
        boolean inHeader = authorization != null || keyHeader != null;
        List<Presented> sent = new ArrayList<>();
        for (String token : cookie.read(request)) {
            sent.add(token(token, tokens, inHeader));
        }
        if (authorization != null) {
            sent.add(either(bearer(authorization), tokens));
        }
        if (keyHeader != null) {
            sent.add(key(keyHeader));
        }
        return agreed(sent);
    }

    private static Presented agreed(List<Presented> sent) {
        if (sent.stream().distinct().count() != 1) {
            throw unauthenticated();
        }
        return sent.get(0);
    }

    private static String bearer(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated();
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static Presented either(String bearer, Tokens tokens) {
        return ApiKeySecret.parse(bearer).isPresent() ? key(bearer) : token(bearer, tokens, true);
    }

    private static Presented key(String text) {
        ApiKeySecret secret = ApiKeySecret.parse(text.strip()).orElseThrow(Presented::unauthenticated);
        return new Presented(Optional.empty(), Optional.of(secret), true);
    }

    private static Presented token(String text, Tokens tokens, boolean inHeader) {
        Tokens.Content content = tokens.read(text).orElseThrow(Presented::unauthenticated);
        return new Presented(Optional.of(content), Optional.empty(), inHeader);
    }

    private static RuntimeException unauthenticated() {
        return new Unauthenticated().toException();
    }
}
