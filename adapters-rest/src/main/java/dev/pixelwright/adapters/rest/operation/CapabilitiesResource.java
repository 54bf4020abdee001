package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.view.CapabilitiesView;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.usecase.Darkroom;
import dev.pixelwright.core.usecase.ListGenerators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What this installation can really do. */
@Path("/capabilities")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

    private final Darkroom darkroom;
    private final ListGenerators listGenerators;
    private final Presets presets;

    public CapabilitiesResource(Darkroom darkroom, ListGenerators listGenerators, Presets presets) {
        this.listGenerators = listGenerators;
        this.darkroom = darkroom;
        this.presets = presets;
    }

    @GET
    public CapabilitiesView show() {
        return CapabilitiesView.of(darkroom.capabilities(), darkroom.limits(), listGenerators.execute(), presets);
    }
}
