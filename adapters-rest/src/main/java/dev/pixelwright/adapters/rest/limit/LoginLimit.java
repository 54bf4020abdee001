package dev.pixelwright.adapters.rest.limit;

import dev.pixelwright.adapters.rest.address.ClientAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Clock;
import java.util.Optional;

/** Counts logins and registrations for the address that they come from. */
@LoginLimited
@Priority(Priorities.AUTHENTICATION)
public final class LoginLimit implements ContainerRequestFilter {

    private final Optional<Buckets> buckets;

    public LoginLimit(RateLimits limits, Clock clock) {
        this.buckets = limits.login().map(rate -> new Buckets("login", rate, clock));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        buckets.ifPresent(all -> Count.of(request, all.take(AddressKey.of(ClientAddress.of(request)))));
    }
}
