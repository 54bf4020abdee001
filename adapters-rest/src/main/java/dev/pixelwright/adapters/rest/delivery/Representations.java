package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.usecase.delivery.ChooseRepresentation;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** Chooses what a picture's address shows to who asks, and has {@link VaryFilter} say on what that depended. */
public final class Representations {

    private final ChooseRepresentation chooseRepresentation;
    private final GatherPresets gatherPresets;
    private final Negotiation negotiation;

    /** Where only presets are made, nobody is asked for a hint, since nothing follows it. */
    public Representations(
            ChooseRepresentation chooseRepresentation,
            GatherPresets gatherPresets,
            Presets presets,
            Negotiation negotiation) {
        this.chooseRepresentation = chooseRepresentation;
        this.gatherPresets = gatherPresets;
        this.negotiation = presets.only() ? new Negotiation(negotiation.formats(), false) : negotiation;
    }

    /**
     * The transformation of the derivative that {@code text} shows to the owner of the image, who may name presets of their own;
     * fails as {@link TransformationSyntax} does, and below.
     */
    Transformation choose(ContainerRequestContext request, Image image, String text) {
        return choose(request, image, TransformationSyntax.parse(text, gatherPresets.execute(image.owner())));
    }

    /** The same of a transformation; fails as {@link ChooseRepresentation} does, and then says on what it depended too. */
    Transformation choose(ContainerRequestContext request, Image image, Transformation asked) {
        List<String> headers = negotiation.headers(asked);
        if (headers.isEmpty()) {
            return asked;
        }
        VaryFilter.remember(request, headers);
        return chooseRepresentation.execute(image, asked, negotiation.viewer(request));
    }
}
