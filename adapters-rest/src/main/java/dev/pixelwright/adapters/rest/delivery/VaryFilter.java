package dev.pixelwright.adapters.rest.delivery;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Names in {@code Vary} the headers of the request that an answer depends on (RFC 9110, 12.5.5), beside what others name
 * there, whatever becomes of the request; and in {@code Accept-CH} those of them that a browser sends only when asked.
 */
// After the filters that set a Vary of their own.
@Priority(Priorities.HEADER_DECORATOR)
public final class VaryFilter implements ContainerResponseFilter {

    private static final String PROPERTY = "pixelwright.vary";
    private static final String ACCEPT_HINTS = "Accept-CH";
    private static final String SEPARATOR = ", ";

    /** Says that the answer to {@code request} depends on {@code headers}. */
    static void remember(ContainerRequestContext request, List<String> headers) {
        request.setProperty(PROPERTY, String.join(SEPARATOR, headers));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof String headers)) {
            return;
        }
        List<String> all = new ArrayList<>(List.of(headers));
        response.getHeaders().getOrDefault(HttpHeaders.VARY, List.of()).stream()
                .map(Objects::toString)
                .forEach(all::add);
        response.getHeaders().putSingle(HttpHeaders.VARY, String.join(SEPARATOR, all));
        String hints = String.join(SEPARATOR, ClientHints.NAMES);
        if (headers.endsWith(hints)) {
            response.getHeaders().putSingle(ACCEPT_HINTS, hints);
        }
    }
}
