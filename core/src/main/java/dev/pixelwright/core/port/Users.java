package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The registered users. What one call has written, every later call reads, on every node. Any method may fail with
 * {@code DatabaseUnavailable}, and then has done all or nothing of its work.
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

    /** Notes that the user signed in at {@code at}; does nothing for an unknown user. */
    void recordLogin(UserId id, Instant at);

    /** Gives the user exactly these roles, which count from their next request on; false when there is no such user. */
    boolean assign(UserId id, Set<Role> roles);
}
