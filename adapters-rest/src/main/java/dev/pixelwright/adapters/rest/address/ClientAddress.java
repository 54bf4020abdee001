package dev.pixelwright.adapters.rest.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.Objects;

/** Where the request at hand comes from. It was found out once, before anything else looked at the request. */
public final class ClientAddress {

    private static final String ATTRIBUTE = "pixelwright.client_address";

    private ClientAddress() {}

    /** Of a request as the servlets see it. */
    public static InetAddress of(HttpServletRequest request) {
        return known(request.getAttribute(ATTRIBUTE));
    }

    /** Of a request as the resources see it. */
    public static InetAddress of(ContainerRequestContext request) {
        return known(request.getProperty(ATTRIBUTE));
    }

    static void set(HttpServletRequest request, InetAddress address) {
        request.setAttribute(ATTRIBUTE, address);
    }

    private static InetAddress known(Object attribute) {
        return (InetAddress) Objects.requireNonNull(attribute, "No filter has looked at this request");
    }
}
