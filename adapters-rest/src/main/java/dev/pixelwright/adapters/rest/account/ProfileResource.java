package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.view.UserView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a user may know about themselves. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class ProfileResource {

    @GET
    public UserView me(@Auth Caller caller) {
        return UserView.of(caller.user());
    }
}
