package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.port.Memberships;

/** Whoever runs the installation gives a user roles or takes them away, shuts them out or lets them in again. */
public final class ChangeMembership {

    private final FindUser findUser;
    private final Memberships memberships;

    public ChangeMembership(FindUser findUser, Memberships memberships) {
        this.findUser = findUser;
        this.memberships = memberships;
    }

    /**
     * Changes all of it in one step; it counts from the user's next request on. Who is shut out loses their sessions, and
     * their API keys are good for nothing until they are let in again. What they own stays, and their jobs run on.
     *
     * @return the user as they are then
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserNotFound}, or with {@code LastAdmin} when
     *     nobody would be left to run the installation; nothing is changed then
     */
    public User execute(UserId id, MembershipChange change) {
        return memberships.change(id, change).orElseThrow(() -> new UserNotFound(id.toString()).toException());
    }

    /** The same for a user known by name. */
    public User execute(Username username, MembershipChange change) {
        return execute(findUser.execute(username).id(), change);
    }
}
