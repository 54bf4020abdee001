package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.view.HealthView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether the process lives, whether it should be sent work, and how its parts are. Nobody needs a credential. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final HealthCheck check;
    private final BooleanSupplier leaving;

    /** {@code leaving} tells whether this process is about to end. */
    public HealthResource(HealthCheck check, BooleanSupplier leaving) {
        this.check = check;
        this.leaving = leaving;
    }

    /** How every component is; a service that lacks some of them still answers. */
    @GET
    public HealthView health(@Context ContainerRequestContext request) throws InterruptedException {
        HealthView health = check.execute(Language.of(request));
        return leaving.getAsBoolean() ? health.stopping() : health;
    }

    /** The process answers, whatever else does not. */
    @GET
    @Path("/live")
    public Map<String, String> live() {
        return Map.of("status", "live");
    }

    /** 503 while a critical component is down or the process is about to end, so that a balancer sends its work elsewhere. */
    @GET
    @Path("/ready")
    public Response ready(@Context ContainerRequestContext request) throws InterruptedException {
        HealthView health = health(request);
        boolean ready = check.isReady(health) && !leaving.getAsBoolean();
        return Response.status(ready ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(health)
                .build();
    }
}
