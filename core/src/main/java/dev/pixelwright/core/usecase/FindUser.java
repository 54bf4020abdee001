package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.port.Users;

/** Whoever runs the installation means a user by name. */
public final class FindUser {

    private final Users users;

    public FindUser(Users users) {
        this.users = users;
    }

    /**
     * The user of this name, in whatever case it is written.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserNotFound}
     */
    public User execute(Username username) {
        return users.findByUsername(username).orElseThrow(() -> new UserNotFound(username.toString()).toException());
    }
}
