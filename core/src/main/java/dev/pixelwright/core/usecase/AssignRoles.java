package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.RoleChange;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.port.Users;
import java.util.EnumSet;
import java.util.Set;

/** Whoever runs the installation gives a user a role, or takes it away. */
public final class AssignRoles {

    private final Users users;

    public AssignRoles(Users users) {
        this.users = users;
    }

    /**
     * The roles that the user has from the next request on; granting one that is there, or revoking one that is not,
     * changes nothing.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserNotFound}
     */
    public Set<Role> execute(Username username, Role role, RoleChange change) {
        User user = new FindUser(users).execute(username);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(user.roles());
        switch (change) {
            case GRANT -> roles.add(role);
            case REVOKE -> roles.remove(role);
        }
        if (!users.assign(user.id(), roles)) {
            throw new UserNotFound(username.toString()).toException();
        }
        return Set.copyOf(roles);
    }
}
