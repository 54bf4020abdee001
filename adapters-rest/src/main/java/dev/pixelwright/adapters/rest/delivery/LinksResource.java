package dev.pixelwright.adapters.rest.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.usecase.delivery.MintLink;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives away single pictures of the caller's. */
@Path("/images/{id}/links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LinksResource {

    private final MintLink mintLink;
    private final GatherPresets gatherPresets;
    private final Optional<URI> publicAddress;

    public LinksResource(MintLink mintLink, GatherPresets gatherPresets, Optional<URI> publicAddress) {
        this.mintLink = mintLink;
        this.gatherPresets = gatherPresets;
        this.publicAddress = publicAddress;
    }

    @POST
    @Needs(Scope.TRANSFORM)
    public Response mint(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @Context ContainerRequestContext request) {
        LinkRequest asked = LinkRequest.read(body, gatherPresets.execute(caller.id()));
        Link link = mintLink.execute(caller.id(), ImageIds.parse(id), asked.transformation(), asked.lifetime());
        LinkView view = LinkView.of(link, Links.root(request, publicAddress));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.url())
                .entity(view)
                .build();
    }
}
