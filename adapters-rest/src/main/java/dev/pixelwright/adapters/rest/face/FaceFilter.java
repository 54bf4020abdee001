package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;

/** Takes the version off the path before a resource is looked for, so that each resource is written once. */
@PreMatching
public final class FaceFilter implements ContainerRequestFilter {

    private static final String VERSION_HEADER = "X-API-Version";
    private static final String VERSION = "v1";

    @Override
    public void filter(ContainerRequestContext request) {
        SentMethod.remember(request);
        String path = request.getUriInfo().getPath(false);
        String relative = path.startsWith("/") ? path.substring(1) : path;
        if (relative.startsWith(Face.V1.prefix())) {
            Face.V1.mark(request);
            request.setRequestUri(
                    unversioned(request, relative.substring(Face.V1.prefix().length())));
        } else {
            Face.UNVERSIONED.mark(request);
        }
        String version = request.getHeaderString(VERSION_HEADER);
        if (version != null && !version.equals(VERSION)) {
            throw RequestFault.UNSUPPORTED_API_VERSION.with("version", VERSION);
        }
    }

    private static URI unversioned(ContainerRequestContext request, String path) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return URI.create(request.getUriInfo().getBaseUri() + path + (query == null ? "" : "?" + query));
    }
}
