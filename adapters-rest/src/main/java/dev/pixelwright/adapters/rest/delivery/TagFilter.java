package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.delivery.CachePurge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.UUID;

/**
 * Tags what a shared cache may keep with the image that it shows, so that all of an image can be dropped there at once. The tag is the random id that is in
 * the address anyway.
 */
public final class TagFilter implements ContainerResponseFilter {

    private static final String PROPERTY = "pixelwright.tag";
    private static final int FIRST_ERROR = 400;

    private final String header;

    /** @param header such as {@code Surrogate-Key} (Fastly) or {@code Cache-Tag} (Cloudflare) */
    public TagFilter(String header) {
        this.header = header;
    }

    /** Says that the answer to {@code request} shows the image of this original, or the way to it. */
    static void remember(ContainerRequestContext request, UUID contentId) {
        request.setProperty(PROPERTY, contentId);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // An error is kept by nobody.
        if (request.getProperty(PROPERTY) instanceof UUID contentId && response.getStatus() < FIRST_ERROR) {
            response.getHeaders().putSingle(header, CachePurge.tag(contentId));
        }
    }
}
