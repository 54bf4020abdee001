package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccessFailure.SessionNotFound;
import dev.pixelwright.core.port.Sessions;

/** A user ends one of their sessions, wherever it is used. */
public final class CloseSession {

    private final Sessions sessions;

    public CloseSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Ends it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code SessionNotFound}, alike for somebody else's
     */
    public void execute(UserId caller, SessionId id) {
        boolean own = sessions.find(id)
                .filter(session -> session.user().equals(caller))
                .isPresent();
        if (!own) {
            throw new SessionNotFound(id.toString()).toException();
        }
        sessions.close(id);
    }
}
