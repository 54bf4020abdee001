package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.failure.AccessFailure.SessionNotFound;
import dev.pixelwright.core.usecase.account.CloseSession;
import dev.pixelwright.core.usecase.account.ListSessions;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the caller is signed in. */
@Path("/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    private final ListSessions listSessions;
    private final CloseSession closeSession;

    public SessionsResource(ListSessions listSessions, CloseSession closeSession) {
        this.listSessions = listSessions;
        this.closeSession = closeSession;
    }

    @GET
    @InPerson
    public ListView<SessionView> list(@Auth Caller caller) {
        return new ListView<>(listSessions.execute(caller.id()).stream()
                .map(session -> SessionView.of(session, caller.session()))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @InPerson
    public void close(@Auth Caller caller, @PathParam("id") String id) {
        SessionId session = SessionId.parse(id).orElseThrow(() -> new SessionNotFound(ShownId.of(id)).toException());
        closeSession.execute(caller.id(), session);
    }
}
