package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.job.JobPresenter;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.batch.Batch;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One of the caller's batches. */
@Path("/batches/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchResource {

    private final UseCases useCases;
    private final JobPresenter presenter;

    public BatchResource(UseCases useCases, JobPresenter presenter) {
        this.useCases = useCases;
        this.presenter = presenter;
    }

    @GET
    @Needs(Scope.READ)
    public BatchView show(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Batch batch = useCases.models().findBatch().execute(caller.id(), BatchIds.parse(id));
        return new BatchViews(useCases.findJob(), presenter.views(request)).of(batch);
    }

    /** All results that are there, in one file that is made while it is sent. */
    @GET
    @Needs(Scope.READ)
    @Path("/archive")
    @Produces("application/zip")
    public Response archive(@Auth Caller caller, @PathParam("id") String id) {
        Batch batch = useCases.models().findBatch().execute(caller.id(), BatchIds.parse(id));
        return Response.ok(BatchArchive.of(batch, useCases), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"batch-" + batch.id() + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
