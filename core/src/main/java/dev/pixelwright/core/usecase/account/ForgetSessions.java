package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.port.Sessions;
import java.time.Clock;

/** Forgets the sessions that have expired. */
public final class ForgetSessions {

    private final Sessions sessions;
    private final Clock clock;

    public ForgetSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Forgets them, and tells how many there were. */
    public int execute() {
        return sessions.forgetExpired(clock.instant());
    }
}
