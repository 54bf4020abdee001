package dev.pixelwright.adapters.rest.limit;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Lets a request that was counted pass, or not. */
final class Count {

    private Count() {}

    /** Tells the client how it stands; fails with {@code RATE_LIMITED} when there was no token. */
    static void of(ContainerRequestContext request, Standing standing) {
        RateHeaders.begun(request::getProperty).add(standing);
        standing.delay().ifPresent(delay -> {
            throw RequestFault.RATE_LIMITED.after(delay);
        });
    }
}
