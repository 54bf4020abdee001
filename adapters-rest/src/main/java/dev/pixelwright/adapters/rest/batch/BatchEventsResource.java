package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.auth.Presence;
import dev.pixelwright.adapters.rest.job.EventStreams;
import dev.pixelwright.adapters.rest.job.JobPresenter;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.ModelUseCases;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.usecase.FindJob;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What happens to the files of one of the caller's batches, as server-sent events. */
@Path("/batches/{id}/events")
public final class BatchEventsResource {

    private final ModelUseCases models;
    private final FindJob findJob;
    private final Presence presence;
    private final JobPresenter presenter;
    private final EventStreams streams;

    public BatchEventsResource(
            ModelUseCases models, FindJob findJob, Presence presence, JobPresenter presenter, EventStreams streams) {
        this.models = models;
        this.findJob = findJob;
        this.presence = presence;
        this.presenter = presenter;
        this.streams = streams;
    }

    /** Begins to tell, as it is done of one job. */
    @GET
    @Needs(Scope.READ)
    public void follow(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Nullable @HeaderParam("Last-Event-ID") String lastEventId,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest,
            @Suspended AsyncResponse response)
            throws IOException {
        Batch batch;
        BatchStory story;
        try {
            batch = models.findBatch().execute(caller.id(), BatchIds.parse(id));
            JobViews jobs = presenter.views(request);
            story = new BatchStory(
                    batch,
                    BatchMark.of(Objects.requireNonNullElse(lastEventId, ""), batch.size()),
                    new BatchViews(findJob, jobs),
                    models.followBatch(),
                    (job, after) -> streams.story(job, after, jobs));
        } catch (RuntimeException refused) {
            response.resume(refused);
            return;
        }
        List<JobId> jobs = batch.items().stream()
                .map(BatchItem::job)
                .flatMap(job -> job.stream())
                .toList();
        BooleanSupplier permitted = () -> presence.isLetIn(caller);
        streams.open(servletRequest.getAsyncContext(), story, jobs, permitted);
    }
}
