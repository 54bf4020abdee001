package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.content.Content;
import dev.pixelwright.adapters.rest.content.ContentResponder;
import dev.pixelwright.adapters.rest.view.JobView;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.Job;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One of the caller's jobs. */
@Path("/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {

    private final UseCases useCases;
    private final JobPresenter presenter;
    private final ContentResponder responder;

    public JobResource(UseCases useCases, JobPresenter presenter, ContentResponder responder) {
        this.useCases = useCases;
        this.presenter = presenter;
        this.responder = responder;
    }

    @GET
    @Needs(Scope.READ)
    public JobView show(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return presenter.views(request).of(useCases.findJob().execute(caller.id(), JobIds.parse(id)));
    }

    @DELETE
    @Needs(Scope.TRANSFORM)
    public Response cancel(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return accepted(request, useCases.cancelJob().execute(caller.id(), JobIds.parse(id)));
    }

    @POST
    @Needs(Scope.TRANSFORM)
    @Path("/retry")
    public Response retry(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return accepted(request, useCases.retryJob().execute(caller.id(), JobIds.parse(id)));
    }

    @GET
    @Needs(Scope.READ)
    @Path("/result")
    @Produces(MediaType.WILDCARD)
    public Response result(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return responder.respond(request, Content.of(useCases.findResult().execute(caller.id(), JobIds.parse(id))));
    }

    private Response accepted(ContainerRequestContext request, Job job) {
        JobViews views = presenter.views(request);
        return Response.accepted(views.of(job))
                .header(HttpHeaders.LOCATION, views.links().job(job.id()))
                .build();
    }
}
