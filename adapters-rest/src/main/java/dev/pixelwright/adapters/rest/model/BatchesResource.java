package dev.pixelwright.adapters.rest.model;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.batch.BatchView;
import dev.pixelwright.adapters.rest.batch.BatchViews;
import dev.pixelwright.adapters.rest.job.JobPresenter;
import dev.pixelwright.adapters.rest.upload.BatchForm;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.SubmitBatch;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Brings several pictures and orders a model of each. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchesResource {

    private final BatchForm form;
    private final SubmitBatch submitBatch;
    private final FindJob findJob;
    private final JobPresenter presenter;

    public BatchesResource(BatchForm form, SubmitBatch submitBatch, FindJob findJob, JobPresenter presenter) {
        this.form = form;
        this.submitBatch = submitBatch;
        this.findJob = findJob;
        this.presenter = presenter;
    }

    /** Answers with the batch, also where some of its files were refused. An order that nothing can fulfil keeps none. */
    @POST
    @Needs({Scope.WRITE, Scope.TRANSFORM})
    @Consumes(MediaType.WILDCARD)
    public Response order(@Auth Caller caller, @Context ContainerRequestContext request) throws IOException {
        BatchForm.Received received = form.receive(caller.id(), request);
        Batch batch;
        try {
            ModelRequest order = ModelRequest.of(received.fields());
            batch = submitBatch.execute(caller.id(), received.files(), order.transformation());
        } catch (RuntimeException e) {
            received.undo(e);
            throw e;
        }
        BatchView view = new BatchViews(findJob, presenter.views(request)).of(batch);
        return Response.accepted(view)
                .header(HttpHeaders.LOCATION, view.statusUrl())
                .build();
    }
}
