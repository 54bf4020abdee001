package dev.pixelwright.adapters.rest.face;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The {@code Content-Length} of a request. The framework's own getter fails on one beyond an int. */
public final class DeclaredLength {

    private DeclaredLength() {}

    /** Bytes; 0 when none are declared, {@link Long#MAX_VALUE} when they are beyond measure. */
    public static long of(ContainerRequestContext request) {
        String header = request.getHeaderString("Content-Length");
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException beyondMeasure) {
            return Long.MAX_VALUE;
        }
    }
}
