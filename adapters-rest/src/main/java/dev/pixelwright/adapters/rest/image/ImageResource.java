package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.ImageView;
import dev.pixelwright.adapters.rest.view.MessageView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.DeleteImage;
import dev.pixelwright.core.usecase.ShowImage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;

/** One of the caller's images. */
@Path("/images/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ImageResource {

    private final ShowImage showImage;
    private final DeleteImage deleteImage;
    private final Messages messages;
    private final Optional<URI> publicAddress;

    public ImageResource(ShowImage showImage, DeleteImage deleteImage, Messages messages, Optional<URI> publicAddress) {
        this.showImage = showImage;
        this.deleteImage = deleteImage;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    @GET
    @Needs(Scope.READ)
    public ImageView show(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return ImageView.of(showImage.execute(caller.id(), ImageIds.parse(id)), Links.of(request, publicAddress));
    }

    @DELETE
    @Needs(Scope.WRITE)
    public MessageView delete(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        deleteImage.execute(caller.id(), ImageIds.parse(id));
        return new MessageView(messages.text(Language.of(request), "IMAGE_DELETED"));
    }
}
