package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.RoleChange;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.port.Memberships;
import java.util.Set;

/** Whoever runs the installation gives a user a role, or takes it away. */
public final class AssignRoles {

    private final FindUser findUser;
    private final Memberships memberships;

    public AssignRoles(FindUser findUser, Memberships memberships) {
        this.findUser = findUser;
        this.memberships = memberships;
    }

    /**
     * The roles that the user has from the next request on; granting one that is there, or revoking one that is not,
     * changes nothing.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserNotFound}
     */
    public Set<Role> execute(Username username, Role role, RoleChange change) {
        return execute(findUser.execute(username).id(), role, change);
    }

    /** The same for a user known by id. */
    public Set<Role> execute(UserId id, Role role, RoleChange change) {
        return memberships.change(id, role, change).orElseThrow(() -> new UserNotFound(id.toString()).toException());
    }
}
