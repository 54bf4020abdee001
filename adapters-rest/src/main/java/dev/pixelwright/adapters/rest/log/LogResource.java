package dev.pixelwright.adapters.rest.log;

import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.key.Scope;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What the process that answers has logged, for those who run the installation. */
@Path("/admin/log")
@Produces(MediaType.APPLICATION_JSON)
public final class LogResource {

    private final ServiceLog log;

    public LogResource(ServiceLog log) {
        this.log = log;
    }

    @GET
    @Needs(Scope.ADMIN)
    public LogSummary show(@Auth Caller caller) {
        return log.summary();
    }

    @POST
    @Path("/rotation")
    @Needs(Scope.ADMIN)
    public LogSummary rotate(@Auth Caller caller, @Context ContainerRequestContext request) {
        boolean rotated = log.rotate();
        LogSummary after = log.summary();
        // The route does not say whose log it was.
        AuditFilter.detail(request, after.worker());
        if (!rotated) {
            throw RequestFault.LOG_NOT_ROTATED.alone();
        }
        return after;
    }
}
