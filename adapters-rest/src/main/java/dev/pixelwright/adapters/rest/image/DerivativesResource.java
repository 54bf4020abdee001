package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.adapters.rest.view.DerivativeView;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.JobFailure.DerivativeNotFound;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.usecase.DeleteDerivative;
import dev.pixelwright.core.usecase.ListDerivatives;
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

/** What was made of one of the caller's images. */
@Path("/images/{id}/derivatives")
@Produces(MediaType.APPLICATION_JSON)
public final class DerivativesResource {

    private final ListDerivatives listDerivatives;
    private final DeleteDerivative deleteDerivative;
    private final Optional<URI> publicAddress;

    public DerivativesResource(
            ListDerivatives listDerivatives, DeleteDerivative deleteDerivative, Optional<URI> publicAddress) {
        this.listDerivatives = listDerivatives;
        this.deleteDerivative = deleteDerivative;
        this.publicAddress = publicAddress;
    }

    @GET
    @Needs(Scope.READ)
    public ListView<DerivativeView> list(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Links links = Links.of(request, publicAddress);
        return new ListView<>(listDerivatives.execute(caller.id(), ImageIds.parse(id)).stream()
                .map(derivative -> DerivativeView.of(derivative, links))
                .toList());
    }

    @DELETE
    @Path("/{derivativeId}")
    @Needs(Scope.WRITE)
    public void delete(
            @Auth Caller caller, @PathParam("id") String id, @PathParam("derivativeId") String derivativeId) {
        ImageId image = ImageIds.parse(id);
        DerivativeId derivative = DerivativeId.parse(derivativeId)
                .orElseThrow(() -> new DerivativeNotFound(ShownId.of(derivativeId)).toException());
        deleteDerivative.execute(caller.id(), image, derivative);
    }
}
