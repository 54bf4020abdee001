package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Sessions;
import java.time.Clock;
import java.util.List;

/** A user looks where they are signed in. */
public final class ListSessions {

    private final Sessions sessions;
    private final Clock clock;

    public ListSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those that are open, the oldest first. */
    public List<Session> execute(UserId user) {
        return sessions.list(user).stream()
                .filter(session -> session.isOpenAt(clock.instant()))
                .toList();
    }
}
