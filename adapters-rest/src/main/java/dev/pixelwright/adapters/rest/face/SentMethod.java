package dev.pixelwright.adapters.rest.face;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The method as the client sent it. The framework hands a HEAD to the resources as a GET. */
public final class SentMethod {

    private static final String PROPERTY = "pixelwright.method";

    private SentMethod() {}

    /** The method that the client sent. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof String method ? method : request.getMethod();
    }

    /** To be called before the framework looks for a resource. */
    static void remember(ContainerRequestContext request) {
        request.setProperty(PROPERTY, request.getMethod());
    }
}
