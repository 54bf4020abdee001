package dev.pixelwright.adapters.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What no resource of the issue at hand does yet. */
@Path("/extra")
public final class Extra {

    @DELETE
    public void nothing() {}

    @GET
    public String defect() {
        throw new IllegalStateException("secret of line 42");
    }
}
