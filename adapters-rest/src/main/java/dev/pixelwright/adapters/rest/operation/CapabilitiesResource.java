package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.view.CapabilitiesView;
import dev.pixelwright.core.transform.Presets;
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
    private final Presets presets;

    public CapabilitiesResource(Darkroom darkroom, Presets presets) {
        this.darkroom = darkroom;
        this.presets = presets;
    }

    @GET
    public CapabilitiesView show() {
        return CapabilitiesView.of(darkroom.capabilities(), darkroom.limits(), presets);
    }
}
