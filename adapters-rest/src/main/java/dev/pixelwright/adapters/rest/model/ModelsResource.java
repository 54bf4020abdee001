package dev.pixelwright.adapters.rest.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.AcceptedView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.SubmitJob;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders a model of one of the caller's images: a derivative like any other. */
@Path("/images/{id}/models")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ModelsResource {

    private final SubmitJob submitJob;
    private final FindResult findResult;
    private final Messages messages;
    private final Optional<URI> publicAddress;

    public ModelsResource(SubmitJob submitJob, FindResult findResult, Messages messages, Optional<URI> publicAddress) {
        this.submitJob = submitJob;
        this.findResult = findResult;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    @POST
    @Needs(Scope.TRANSFORM)
    public Response order(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @Context ContainerRequestContext request) {
        ModelRequest order = ModelRequest.read(body);
        Job job = submitJob
                .execute(caller.id(), ImageIds.parse(id), order.transformation(), KeyHeader.of(request))
                .job();
        return AcceptedView.answer(
                        messages.text(Language.of(request), "MODEL_ACCEPTED"),
                        job,
                        findResult.execute(job),
                        Links.of(request, publicAddress))
                .build();
    }
}
