package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.view.CapabilitiesView;
import dev.pixelwright.core.usecase.Darkroom;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What this installation can really do. */
@Path("/capabilities")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

    private final Darkroom darkroom;
    private final long maxFileBytes;

    public CapabilitiesResource(Darkroom darkroom, long maxFileBytes) {
        this.darkroom = darkroom;
        this.maxFileBytes = maxFileBytes;
    }

    @GET
    public CapabilitiesView show() {
        return CapabilitiesView.of(darkroom.capabilities(), maxFileBytes);
    }
}
