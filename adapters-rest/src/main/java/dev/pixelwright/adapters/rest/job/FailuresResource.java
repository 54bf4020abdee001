package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.view.FailedJobView;
import dev.pixelwright.adapters.rest.view.JobView;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.usecase.ListJobs;
import dev.pixelwright.core.usecase.RetryJob;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The failed jobs of all owners, for those who run the installation. */
@Path("/admin/failures")
@Produces(MediaType.APPLICATION_JSON)
public final class FailuresResource {

    private final ListJobs listJobs;
    private final RetryJob retryJob;
    private final JobPresenter presenter;

    public FailuresResource(ListJobs listJobs, RetryJob retryJob, JobPresenter presenter) {
        this.listJobs = listJobs;
        this.retryJob = retryJob;
        this.presenter = presenter;
    }

    @GET
    @Needs(Scope.ADMIN)
    public PageView<FailedJobView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Paging paging = Paging.of(new Query(request), true);
        JobQuery failed = new JobQuery(Optional.empty(), Optional.of(JobStatus.FAILED), paging.part());
        return paging.show(
                listJobs.execute(failed),
                presenter.views(request)::failed,
                job -> job.id().value());
    }

    @POST
    @Needs(Scope.ADMIN)
    @Path("/{id}/replay")
    public Response replay(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        JobView queued = presenter.views(request).of(retryJob.execute(JobIds.parse(id)));
        return Response.accepted(queued).build();
    }
}
