package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.adapters.rest.address.ClientAddress;
import dev.pixelwright.core.account.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Where a request to be let in comes from. */
public final class SignInOrigin {

    private SignInOrigin() {}

    public static Origin of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Origin(ClientAddress.of(request).getHostAddress(), agent == null ? "" : agent);
    }
}
