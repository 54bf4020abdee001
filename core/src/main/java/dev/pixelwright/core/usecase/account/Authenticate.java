package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.Users;
import java.time.Clock;
import java.util.Optional;

/** Recognises the user behind an open session. */
public final class Authenticate {

    private final Sessions sessions;
    private final Users users;
    private final Clock clock;

    public Authenticate(Sessions sessions, Users users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /** The user; empty when the session was closed, has expired, or its user is gone or shut out. */
    public Optional<User> execute(SessionId id) {
        return sessions.find(id)
                .filter(session -> session.isOpenAt(clock.instant()))
                .map(Session::user)
                .flatMap(users::find)
                .filter(user -> user.standing() == Standing.ACTIVE);
    }
}
