package dev.pixelwright.adapters.rest.limit;

import dev.pixelwright.adapters.rest.auth.Caller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Clock;
import java.util.Optional;

/** Counts every request whose sender is known by now, for the account or for the key that it was sent with. */
@Priority(Priorities.AUTHENTICATION + 1)
public final class CallerLimit implements ContainerRequestFilter {

    private static final String KEY = "key:";

    private final Optional<Buckets> accounts;
    private final Optional<Buckets> keys;

    public CallerLimit(RateLimits limits, Clock clock) {
        this.accounts = limits.perAccount().map(rate -> new Buckets("account", rate, clock));
        this.keys = limits.perKey().map(rate -> new Buckets("key", rate, clock));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof Caller caller) {
            String whose = caller.rateKey();
            Optional<Buckets> buckets = whose.startsWith(KEY) ? keys : accounts;
            buckets.ifPresent(all -> Count.of(request, all.take(whose)));
        }
    }
}
