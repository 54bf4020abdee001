package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.delivery.Srcset;
import dev.pixelwright.core.usecase.delivery.MintSrcset;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;

/** Gives away one picture of the caller's in several widths, as markup wants it. */
@Path("/images/{id}/srcset")
@Produces(MediaType.APPLICATION_JSON)
public final class SrcsetResource {

    private final MintSrcset mintSrcset;
    private final GatherPresets gatherPresets;
    private final Optional<URI> publicAddress;

    public SrcsetResource(MintSrcset mintSrcset, GatherPresets gatherPresets, Optional<URI> publicAddress) {
        this.mintSrcset = mintSrcset;
        this.gatherPresets = gatherPresets;
        this.publicAddress = publicAddress;
    }

    @GET
    @Needs(Scope.TRANSFORM)
    public SrcsetView mint(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        SrcsetRequest asked = SrcsetRequest.read(new Query(request), gatherPresets.execute(caller.id()));
        Srcset srcset = mintSrcset.execute(
                caller.id(), ImageIds.parse(id), asked.transformation(), asked.widths(), asked.lifetime());
        return SrcsetView.of(srcset, asked, Links.root(request, publicAddress));
    }
}
