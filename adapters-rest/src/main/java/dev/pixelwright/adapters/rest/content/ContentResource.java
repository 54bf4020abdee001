package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.usecase.FindImage;
import dev.pixelwright.core.usecase.ListDerivatives;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The bytes of one of the caller's images, and of what was made of it. */
@Path("/images/{id}/content")
public final class ContentResource {

    private final FindImage findImage;
    private final ListDerivatives listDerivatives;
    private final ContentResponder responder;

    public ContentResource(FindImage findImage, ListDerivatives listDerivatives, ContentResponder responder) {
        this.findImage = findImage;
        this.listDerivatives = listDerivatives;
        this.responder = responder;
    }

    /** The original. */
    @GET
    @Needs(Scope.READ)
    public Response original(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return responder.respond(request, Content.of(findImage.execute(caller.id(), ImageIds.parse(id))));
    }

    /** The original or the derivative that this random id names. */
    @GET
    @Needs(Scope.READ)
    @Path("/{contentId}")
    public Response named(
            @Auth Caller caller,
            @PathParam("id") String id,
            @PathParam("contentId") String contentId,
            @Context ContainerRequestContext request) {
        Image image = findImage.execute(caller.id(), ImageIds.parse(id));
        if (image.contentId().toString().equals(contentId)) {
            return responder.respond(request, Content.of(image));
        }
        return listDerivatives.execute(caller.id(), image.id()).stream()
                .filter(derivative -> derivative.contentId().toString().equals(contentId))
                .findFirst()
                .map(derivative -> responder.respond(request, Content.of(derivative)))
                .orElseThrow(() -> ImageIds.notFound(id));
    }
}
