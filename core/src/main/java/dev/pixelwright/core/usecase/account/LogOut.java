package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.port.Sessions;

/** Ends a session, and with it every token that names it. */
public final class LogOut {

    private final Sessions sessions;

    public LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public void execute(SessionId session) {
        sessions.close(session);
    }
}
