package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.RoleChange;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a user: roles, being shut out, and the end. All of it counts from the user's next request on, on every
 * node. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Memberships {

    /**
     * Gives the user a role or takes it away; giving one that is there, or taking one that is not, changes nothing. Of
     * simultaneous calls none is lost.
     *
     * @return the roles they have then; empty when there is no such user
     */
    Optional<Set<Role>> change(UserId id, Role role, RoleChange change);

    /**
     * Lets the user in or shuts them out. Shutting out closes their sessions in the same step.
     *
     * @return false when there is no such user
     */
    boolean stand(UserId id, Standing standing);

    /**
     * Ends the membership: in one step the user's sessions, API keys and webhooks are gone, and so are their name, email address
     * and password, which others may take from now on. What else they own is still there, owned by nobody who could come
     * back, until {@link #remove}.
     *
     * @return false when there is no such user
     */
    boolean leave(UserId id);

    /** Up to {@code max} of those who have left and are not removed yet, in an order that puts nobody last for ever. */
    List<UserId> leavers(int max);

    /**
     * Removes the last trace of somebody who has left.
     *
     * @return false when they still own an image, a job or a direct upload that is not over; nothing is changed then
     */
    boolean remove(UserId id);
}
