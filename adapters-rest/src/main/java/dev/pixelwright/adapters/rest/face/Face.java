package dev.pixelwright.adapters.rest.face;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The two faces of one API: the original contract without a version, and the versioned one. */
public enum Face {
    /** Every success is 200. */
    UNVERSIONED(""),
    /** Success is told apart: 200, 201, 202, 204. */
    V1("api/v1/");

    private static final String PROPERTY = "pixelwright.face";

    private final String prefix;

    Face(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the path of each resource; ends with a slash unless it is empty. */
    String prefix() {
        return prefix;
    }

    /** The face that a request was sent to. */
    public static Face of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Face face ? face : UNVERSIONED;
    }

    void mark(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
