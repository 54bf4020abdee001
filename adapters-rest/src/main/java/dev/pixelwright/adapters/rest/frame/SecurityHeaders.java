package dev.pixelwright.adapters.rest.frame;

import java.util.Map;

/** What every response says unless its resource says otherwise. */
public final class SecurityHeaders {

    /** The headers by name. */
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SecurityHeaders() {}
}
