package dev.pixelwright.adapters.rest.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a client how it stands with the limits that its request counted for: all of them in {@code RateLimit} and
 * {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10), and the tightest in the three fields of older drafts
 * that most clients know.
 */
public final class RateHeaders {

    /** The names, for those who have to expose them. */
    public static final List<String> NAMES = List.of(
            "RateLimit",
            "RateLimit-Policy",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "Retry-After");

    private static final String ATTRIBUTE = "pixelwright.rate_headers";

    private final HttpServletResponse response;
    private final List<Standing> standings = new ArrayList<>();

    private RateHeaders(HttpServletResponse response) {
        this.response = response;
    }

    /** Those of the response to {@code request}, for all who count it. */
    static RateHeaders begin(HttpServletRequest request, HttpServletResponse response) {
        RateHeaders headers = new RateHeaders(response);
        request.setAttribute(ATTRIBUTE, headers);
        return headers;
    }

    /** What was begun, as {@code attributes} of the request remember it. */
    static RateHeaders begun(Function<String, Object> attributes) {
        return (RateHeaders) attributes.apply(ATTRIBUTE);
    }

    void add(Standing standing) {
        standings.add(standing);
        response.setHeader("RateLimit-Policy", list(Standing::policyItem));
        response.setHeader("RateLimit", list(Standing::item));
        Standing tightest = standings.stream()
                .min(Comparator.comparingLong(Standing::remaining))
                .orElse(standing);
        response.setHeader("RateLimit-Limit", Long.toString(tightest.rate().burst()));
        response.setHeader("RateLimit-Remaining", Long.toString(tightest.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(tightest.resetSeconds()));
    }

    private String list(Function<Standing, String> item) {
        return standings.stream().map(item).collect(Collectors.joining(", "));
    }
}
