package dev.pixelwright.adapters.rest.operation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.function.BooleanSupplier;

/**
 * Has each connection closed after its next answer while the process is about to end: one that a balancer or a client keeps for
 * later would else break under a request of theirs.
 */
public final class LeavingFilter implements ContainerResponseFilter {

    private final BooleanSupplier leaving;

    public LeavingFilter(BooleanSupplier leaving) {
        this.leaving = leaving;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (leaving.getAsBoolean()) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
