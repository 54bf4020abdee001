package dev.pixelwright.adapters.rest.cors;

import dev.pixelwright.adapters.rest.limit.RateHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets pages of chosen origins read answers (the CORS protocol of the Fetch standard). An origin is compared as a whole
 * and only one that is on the list is ever repeated. Cookies are not invited: such a page brings a token of its own.
 */
public final class CrossOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int NO_CONTENT = 204;
    private static final String VARY = "Vary";
    private static final String ORIGIN = "Origin";
    private static final String WANTED_METHOD = "Access-Control-Request-Method";
    private static final String WANTED_HEADERS = "Access-Control-Request-Headers";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
                    + " If-None-Match, Last-Event-ID, Range, X-API-Key, X-API-Version, X-Request-Id";
    private static final String EXPOSED = Stream.concat(
                    Stream.of(
                            "Accept-Ranges",
                            "Content-Disposition",
                            "Content-Language",
                            "Content-Range",
                            "ETag",
                            "Location",
                            "X-Request-Id"),
                    RateHeaders.NAMES.stream())
            .collect(Collectors.joining(", "));
    private static final String REMEMBERED_SECONDS = "600";

    private final transient Set<String> origins;

    /** With no origin it changes nothing: the browsers' own rule holds, that no other page may read. */
    public CrossOrigin(List<Origin> origins) {
        this.origins = origins.stream().map(Origin::text).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (origins.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String origin = request.getHeader(ORIGIN);
        boolean welcome = origin != null && origins.contains(origin);
        if (welcome) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        if (welcome && isPreflight(request)) {
            answer(response);
        } else {
            if (welcome) {
                response.setHeader("Access-Control-Expose-Headers", EXPOSED);
            }
            response.addHeader(VARY, ORIGIN);
            chain.doFilter(request, new VaryingByOrigin(response));
        }
    }

    // Before anybody asks who is calling, since a browser asks this question without a credential.
    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader(WANTED_METHOD) != null;
    }

    private static void answer(HttpServletResponse response) {
        response.setStatus(NO_CONTENT);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", HEADERS);
        response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
        response.addHeader(VARY, String.join(", ", ORIGIN, WANTED_METHOD, WANTED_HEADERS));
    }

    /** Whatever else an answer varies by, it varies by the origin too. */
    private static final class VaryingByOrigin extends HttpServletResponseWrapper {

        VaryingByOrigin(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, VARY.equalsIgnoreCase(name) ? ORIGIN + ", " + value : value);
        }
    }
}
