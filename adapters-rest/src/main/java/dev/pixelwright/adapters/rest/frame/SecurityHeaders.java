package dev.pixelwright.adapters.rest.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every response says unless its resource says otherwise.
 *
 * @param all the headers by name
 */
public record SecurityHeaders(Map<String, String> all) {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    // A year, and of this host alone: what its neighbours speak is not ours to say (RFC 6797, 6.1).
    private static final Map<String, String> OVER_TLS = Map.of("Strict-Transport-Security", "max-age=31536000");

    public SecurityHeaders {
        all = Map.copyOf(all);
    }

    /** Those of an installation that people reach over TLS only, or not. */
    public static SecurityHeaders of(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        if (secure) {
            headers.putAll(OVER_TLS);
        }
        return new SecurityHeaders(headers);
    }
}
