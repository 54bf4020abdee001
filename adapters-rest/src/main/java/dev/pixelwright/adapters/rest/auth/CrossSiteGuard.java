package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site has a browser do with its user's cookie. A browser says where a request comes from
 * in {@code Sec-Fetch-Site} and {@code Origin}; a client that says neither is no browser and carries no foreign page.
 */
public final class CrossSiteGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Optional<String> publicHost;

    public CrossSiteGuard(Optional<URI> publicAddress) {
        this.publicHost = publicAddress.map(URI::getAuthority);
    }

    /** Fails with {@code CROSS_SITE_REQUEST} when a browser says that another site sends this. */
    public void check(ContainerRequestContext request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return;
        }
        boolean foreign = "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))
                || isForeign(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST));
        if (foreign) {
            throw RequestFault.CROSS_SITE_REQUEST.alone();
        }
    }

    // Behind a proxy that ends TLS our scheme is not the browser's, so hosts and ports are compared.
    private boolean isForeign(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return false;
        }
        int scheme = origin.indexOf("://");
        String authority = scheme < 0 ? "" : origin.substring(scheme + "://".length());
        return !authority.equalsIgnoreCase(host)
                && publicHost.filter(authority::equalsIgnoreCase).isEmpty();
    }
}
