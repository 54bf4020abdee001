package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.address.Network;
import dev.pixelwright.adapters.rest.connection.Patience;
import dev.pixelwright.adapters.rest.cors.Origin;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.util.List;

/**
 * What keeps the HTTP face from being overrun, or read by those it was not meant for.
 *
 * @param trustedProxies where the proxies are whose word is taken on where a request comes from
 * @param rateLimits how many requests may come
 * @param patience how long is waited for a client
 * @param origins whose pages may read answers in a browser
 */
public record Safeguards(List<Network> trustedProxies, RateLimits rateLimits, Patience patience, List<Origin> origins) {

    public Safeguards {
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
    }
}
