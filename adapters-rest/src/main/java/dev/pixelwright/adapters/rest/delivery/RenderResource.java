package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.content.Caching;
import dev.pixelwright.adapters.rest.content.Content;
import dev.pixelwright.adapters.rest.content.ContentResponder;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.AcceptedView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.usecase.FindImage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** A picture of one of the caller's images, at an address that says how it is to be. */
@Path("/images/{id}/render/{transformation:.+}")
public final class RenderResource {

    private final FindImage findImage;
    private final Representations representations;
    private final WaitingRoom waitingRoom;
    private final ContentResponder responder;
    private final Messages messages;
    private final Optional<URI> publicAddress;

    public RenderResource(
            FindImage findImage,
            Representations representations,
            WaitingRoom waitingRoom,
            ContentResponder responder,
            Messages messages,
            Optional<URI> publicAddress) {
        this.findImage = findImage;
        this.representations = representations;
        this.waitingRoom = waitingRoom;
        this.responder = responder;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    /** The bytes; where they take longer than the patience, the job that makes them. */
    @GET
    @Needs(Scope.TRANSFORM)
    public Response render(
            @Auth Caller caller,
            @PathParam("id") String id,
            @PathParam("transformation") String transformation,
            @Context ContainerRequestContext request) {
        Image image = findImage.execute(caller.id(), ImageIds.parse(id));
        WaitingRoom.Seen seen = waitingRoom.see(image, representations.choose(request, image, transformation));
        return seen.derivative()
                .map(derivative -> responder.respond(request, Content.of(derivative), Caching.PRIVATE))
                .orElseGet(() -> later(request, seen.job().orElseThrow()));
    }

    private Response later(ContainerRequestContext request, Job job) {
        return AcceptedView.answer(
                        messages.text(Language.of(request), "TRANSFORMATION_ACCEPTED"),
                        job,
                        Optional.empty(),
                        Links.of(request, publicAddress))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
