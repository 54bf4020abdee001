package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.JobView;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.usecase.ListJobs;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The caller's jobs, the newest first. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {

    private final ListJobs listJobs;
    private final JobPresenter presenter;

    public JobsResource(ListJobs listJobs, JobPresenter presenter) {
        this.listJobs = listJobs;
        this.presenter = presenter;
    }

    @GET
    @Needs(Scope.READ)
    public PageView<JobView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Query query = new Query(request);
        Optional<JobStatus> status = query.text("status").map(JobsResource::status);
        Paging paging = Paging.of(query, true);
        return paging.show(
                listJobs.execute(new JobQuery(Optional.of(caller.id()), status, paging.part())),
                presenter.views(request)::of,
                job -> job.id().value());
    }

    private static JobStatus status(String label) {
        return JobStatus.parse(label)
                .orElseThrow(() ->
                        RequestFault.INVALID_QUERY.at("status", "queued, processing, completed, failed, cancelled"));
    }
}
