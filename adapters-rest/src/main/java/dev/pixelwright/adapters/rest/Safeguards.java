package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.address.Network;
import dev.pixelwright.adapters.rest.connection.Patience;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.util.List;

/**
 * What keeps the HTTP face from being overrun.
 *
 * @param trustedProxies where the proxies are whose word is taken on where a request comes from
 * @param rateLimits how many requests may come
 * @param patience how long is waited for a client
 */
public record Safeguards(List<Network> trustedProxies, RateLimits rateLimits, Patience patience) {

    public Safeguards {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
