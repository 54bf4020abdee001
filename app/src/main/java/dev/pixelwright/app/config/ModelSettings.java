package dev.pixelwright.app.config;

import dev.pixelwright.adapters.depth.DepthModelSettings;
import java.util.Optional;

/**
 * The key {@code models}: who makes 3D models beside the relief, which needs nothing.
 *
 * @param fal fal.ai, where models cost money; nobody is asked there if it is left out
 * @param depth a network that estimates depth here; nobody does if it is left out
 */
public record ModelSettings(Optional<FalAccess> fal, Optional<DepthSettings> depth) {

    /** The network as its adapter knows it, on a machine with so many processors. */
    public Optional<DepthModelSettings> toDepthModelSettings(int processors) {
        return depth.map(settings -> settings.toDepthModelSettings(processors));
    }
}
