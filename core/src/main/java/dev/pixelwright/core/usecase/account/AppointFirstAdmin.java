package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserExists;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.Users;
import java.util.Optional;
import java.util.Set;

/** An installation that nobody runs yet gets somebody who does. */
public final class AppointFirstAdmin {

    private final Users users;
    private final RegisterUser registerUser;

    public AppointFirstAdmin(Users users, RegisterUser registerUser) {
        this.users = users;
        this.registerUser = registerUser;
    }

    /**
     * Registers a user with the roles {@code USER} and {@code ADMIN}, unless there is anybody with the latter.
     *
     * @return the new user; empty when there is an administrator already, or another node appoints one now
     * @throws FailureException as {@link RegisterUser} does; with {@code UserExists} when somebody without the role has
     *     the name or the email address
     */
    public Optional<User> execute(Username username, EmailAddress email, Password password) {
        if (users.anyWith(Role.ADMIN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(registerUser.execute(username, email, password, Set.of(Role.USER, Role.ADMIN)));
        } catch (FailureException e) {
            if (e.failure() instanceof UserExists && users.anyWith(Role.ADMIN)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
