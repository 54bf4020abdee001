package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.adapters.rest.auth.AccessCookie;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.MessageView;
import dev.pixelwright.core.usecase.account.LogOut;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A user leaves: the session is closed, so that its token is worth nothing wherever it has been copied to. */
@Path("/logout")
@Produces(MediaType.APPLICATION_JSON)
public final class LogoutResource {

    private final LogOut logOut;
    private final AccessCookie cookie;
    private final Messages messages;

    public LogoutResource(LogOut logOut, AccessCookie cookie, Messages messages) {
        this.logOut = logOut;
        this.cookie = cookie;
        this.messages = messages;
    }

    @POST
    @InPerson
    public Response logOut(@Auth Caller caller, @Context ContainerRequestContext request) {
        logOut.execute(caller.session());
        return Response.ok(new MessageView(messages.text(Language.of(request), "LOGGED_OUT")))
                .header(HttpHeaders.SET_COOKIE, cookie.takeBack())
                .build();
    }
}
