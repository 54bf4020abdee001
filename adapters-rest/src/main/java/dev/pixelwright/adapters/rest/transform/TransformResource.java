package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.AcceptedView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.SubmitJob;
import dev.pixelwright.core.usecase.preset.GatherPresets;
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

/** Orders a derivative of one of the caller's images. */
@Path("/images/{id}/transform")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TransformResource {

    private final SubmitJob submitJob;
    private final FindResult findResult;
    private final GatherPresets gatherPresets;
    private final Messages messages;
    private final Optional<URI> publicAddress;

    public TransformResource(
            SubmitJob submitJob,
            FindResult findResult,
            GatherPresets gatherPresets,
            Messages messages,
            Optional<URI> publicAddress) {
        this.submitJob = submitJob;
        this.findResult = findResult;
        this.gatherPresets = gatherPresets;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    @POST
    @Needs(Scope.TRANSFORM)
    public Response transform(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @Context ContainerRequestContext request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        Transformation ordered = TransformationJson.read(body, gatherPresets.execute(caller.id()));
        Job job = submitJob
                .execute(caller.id(), ImageIds.parse(id), ordered, KeyHeader.of(request))
                .job();
        return AcceptedView.answer(
                        messages.text(Language.of(request), "TRANSFORMATION_ACCEPTED"),
                        job,
                        findResult.execute(job),
                        Links.of(request, publicAddress))
                .build();
    }
}
