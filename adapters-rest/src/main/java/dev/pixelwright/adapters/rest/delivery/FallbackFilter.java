package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.content.Caching;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * Shows a picture to those whose link is sound and cannot be shown: its image is gone, it cannot be made, or not yet. It is
 * kept by nobody, so that the right one is shown as soon as it is there. Who edits a link gets none, and a program that asks for JSON is
 * told what went wrong.
 */
// After the filter that gives an error its words.
@Priority(Priorities.HEADER_DECORATOR)
public final class FallbackFilter implements ContainerResponseFilter {

    /** What is the trouble of the picture; the rest is that of the request. */
    private static final Set<Integer> TROUBLES = Set.of(404, 422, 429, 500, 503);

    private final Fallback fallback;

    public FallbackFilter(Fallback fallback) {
        this.fallback = fallback;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asked = request.getUriInfo().getMatchedResources().stream().anyMatch(PublicResource.class::isInstance);
        if (!asked || !TROUBLES.contains(response.getStatus()) || wantsJson(request)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LANGUAGE);
        headers.remove(HttpHeaders.VARY);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(Caching.RESOURCE_POLICY, "cross-origin");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setStatus(fallback.status(response.getStatus()));
        response.setEntity(
                fallback.bytes(),
                new Annotation[0],
                MediaType.valueOf(fallback.format().mediaType()));
    }

    private static boolean wantsJson(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json");
    }
}
