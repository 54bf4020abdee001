package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;

/** Bounds every body but that of an upload, which has limits of its own. */
public final class BodyLimit implements ContainerRequestFilter {

    /** Far more than any JSON this API understands. */
    public static final int MAX_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            if (DeclaredLength.of(request) > MAX_BYTES) {
                throw RequestFault.BODY_TOO_LARGE.alone();
            }
            request.setEntityStream(
                    new BoundedStream(request.getEntityStream(), MAX_BYTES, RequestFault.BODY_TOO_LARGE::alone));
        }
    }
}
