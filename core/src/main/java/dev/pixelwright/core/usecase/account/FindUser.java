package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
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

    /** The user of this id; fails in the same way. */
    public User execute(UserId id) {
        return users.find(id).orElseThrow(() -> new UserNotFound(id.toString()).toException());
    }
}
