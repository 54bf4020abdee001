package dev.pixelwright.app.config;

import dev.pixelwright.adapters.depth.DepthModelSettings;
import dev.pixelwright.adapters.models.fal.FalGenerator;
import dev.pixelwright.core.model.Money;
import java.util.HashMap;
import java.util.Map;
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

    /** What one model costs, by the name of its generator, where that is said. */
    public Map<String, Money> prices() {
        Map<String, Money> prices = new HashMap<>();
        fal.flatMap(FalAccess::toPrice).ifPresent(price -> prices.put(FalGenerator.NAME, price));
        return prices;
    }
}
