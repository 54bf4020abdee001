package dev.pixelwright.adapters.rest.limit;

import java.util.Optional;

/**
 * The rates of one node; what is empty is not limited. Nodes do not count together: with N of them a client that reaches
 * all may send N times as much.
 *
 * @param perAddress of all requests from one address (of IPv6: one /64 network), but those for {@code /health}
 * @param perAccount of the requests of one user, whatever addresses they come from
 * @param perKey of the requests with one API key
 * @param login of logins and registrations from one address, beside {@code perAddress}
 */
public record RateLimits(
        Optional<Rate> perAddress, Optional<Rate> perAccount, Optional<Rate> perKey, Optional<Rate> login) {

    /** Nothing is limited. */
    public static final RateLimits NONE =
            new RateLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
