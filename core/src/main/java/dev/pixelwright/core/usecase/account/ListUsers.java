package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.User;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.Users;

/** Whoever runs the installation looks at who uses it. */
public final class ListUsers {

    private final Users users;

    public ListUsers(Users users) {
        this.users = users;
    }

    /** A part of all users, the oldest first. */
    public Page<User> execute(PageRequest page) {
        return users.list(page);
    }
}
