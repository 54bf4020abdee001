package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.auth.Presence;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.Job;
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
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens to one of the caller's jobs, as server-sent events. */
@Path("/jobs/{id}/events")
public final class JobEventsResource {

    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private final FindJob findJob;
    private final Presence presence;
    private final JobPresenter presenter;
    private final EventStreams streams;

    public JobEventsResource(FindJob findJob, Presence presence, JobPresenter presenter, EventStreams streams) {
        this.findJob = findJob;
        this.presence = presence;
        this.presenter = presenter;
        this.streams = streams;
    }

    /**
     * Begins to tell. The response is written straight to the server, without blocking: that way one that nobody reads
     * holds no thread. The framework only keeps it open.
     */
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
        Job job;
        try {
            job = findJob.execute(caller.id(), JobIds.parse(id));
        } catch (RuntimeException refused) {
            response.resume(refused);
            return;
        }
        long after = lastEventId != null && SEQUENCE.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : 0;
        BooleanSupplier permitted = () -> presence.isLetIn(caller);
        streams.open(servletRequest.getAsyncContext(), job, after, presenter.views(request), permitted);
    }
}
