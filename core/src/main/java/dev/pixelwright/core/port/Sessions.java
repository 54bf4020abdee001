package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The open sessions. A session that was closed is found by no later call on any node: this is what revokes a token. Any
 * method may fail with {@code DatabaseUnavailable}.
 */
public interface Sessions {

    /**
     * The most sessions of a user that stand at once. Nobody has as many devices; a program that signs in for every call
     * and never out would otherwise fill the table, and the list that its user looks for a stranger in.
     */
    int MOST_STANDING = 100;

    /**
     * Opens a session; its id is new. When the user has {@link #MOST_STANDING} already, others are closed in the same step
     * until there is room: those that had expired when this one was made, and then the oldest. Simultaneous calls keep the
     * bound.
     *
     * @return false when there is no such user, or they are shut out; nothing is opened then
     */
    boolean open(Session session);

    /**
     * The same for somebody who has just proven that they know the password behind {@code passwordHash}: it is opened only
     * if that is still the user's. So no session is opened by a password that was changed meanwhile.
     */
    boolean openIfUnchanged(Session session, String passwordHash);

    /** The session, unless it was closed; whether it has expired is for the caller to see. */
    Optional<Session> find(SessionId id);

    /** The sessions of a user that were not closed, expired ones among them, the oldest first. */
    List<Session> list(UserId user);

    /** Closes a session; closing it again, or one that never was, does nothing. */
    void close(SessionId id);

    /** Forgets the sessions that expired before {@code moment}, and tells how many they were. */
    int forgetExpired(Instant moment);
}
