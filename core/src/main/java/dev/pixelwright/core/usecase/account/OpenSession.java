package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.SessionPolicy;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets a user in whose identity is already proven. */
public final class OpenSession {

    private final Users users;
    private final Sessions sessions;
    private final SessionPolicy policy;
    private final Ids ids;
    private final Clock clock;

    public OpenSession(Users users, Sessions sessions, SessionPolicy policy, Ids ids, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a session that lasts as long as {@code remember} asks for, to whole seconds as tokens count them.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when there is no such user, or
     *     they are shut out
     */
    public Session execute(UserId user, boolean remember, Origin origin) {
        Session session = session(user, remember, origin);
        if (!sessions.open(session)) {
            throw new Unauthenticated().toException();
        }
        users.recordLogin(user, session.createdAt());
        return session;
    }

    /** The same for somebody who has proven their password; empty when it has been changed since. */
    Optional<Session> proven(User user, boolean remember, Origin origin) {
        Session session = session(user.id(), remember, origin);
        if (!sessions.openIfUnchanged(session, user.passwordHash())) {
            return Optional.empty();
        }
        users.recordLogin(user.id(), session.createdAt());
        return Optional.of(session);
    }

    private Session session(UserId user, boolean remember, Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Session(new SessionId(ids.random()), user, now, now.plus(policy.lasting(remember)), origin);
    }
}
