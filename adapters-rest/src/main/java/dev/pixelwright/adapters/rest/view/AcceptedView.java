package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.job.Job;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The answer to an ordered transformation.
 *
 * @param derivative what was ordered, if it is there already
 */
public record AcceptedView(
        String message, String jobId, String statusUrl, String eventsUrl, Optional<DerivativeView> derivative) {

    /** 202 with the job that makes it, or has made it. */
    public static Response.ResponseBuilder answer(
            String message, Job job, Optional<Derivative> derivative, Links links) {
        AcceptedView view = new AcceptedView(
                message,
                job.id().toString(),
                links.job(job.id()),
                links.events(job.id()),
                derivative.map(made -> DerivativeView.of(made, links)));
        return Response.accepted(view)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, links.job(job.id()));
    }
}
