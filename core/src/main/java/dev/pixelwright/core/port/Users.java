package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * The registered users. What one call has written, every later call reads, on every node. Who has left ({@link
 * Memberships#leave}) is no user any more. Any method may fail with {@code DatabaseUnavailable}, and then has done all or
 * nothing of its work.
 */
public interface Users {

    /**
     * Adds a user. Of any number of simultaneous calls with the same folded username or email address exactly one
     * succeeds.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserExists} when either is taken
     */
    void add(User user);

    Optional<User> find(UserId id);

    /** Finds by the folded form of the name. */
    Optional<User> findByUsername(Username username);

    /** A part of all users, the oldest first. */
    Page<User> list(PageRequest page);

    /** Whether anybody has the role. */
    boolean anyWith(Role role);

    /** Notes that the user signed in at {@code at}; does nothing for an unknown user. */
    void recordLogin(UserId id, Instant at);

    /**
     * Gives the user another password and closes their sessions but {@code kept}, in one step. Of two changes at once one
     * succeeds.
     *
     * @param present the hash of the password that was proven
     * @return false when there is no such user, or their password is another by now; nothing is changed then
     */
    boolean changePassword(UserId id, String present, String next, SessionId kept);
}
