package dev.pixelwright.core.port;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a user: roles, being shut out, and the end. All of it counts from the user's next request on, on every
 * node. Where somebody is active and has the role {@code ADMIN}, no number of simultaneous calls leaves nobody such. Any
 * method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Memberships {

    /**
     * Changes roles and standing in one step. Shutting out closes the user's sessions in the same step. Of simultaneous
     * calls none is lost.
     *
     * @return the user as they are then; empty when there is no such user
     * @throws dev.pixelwright.core.failure.FailureException with {@code LastAdmin} when the user is the last who is active
     *     and has the role {@code ADMIN}, and would not be any more; nothing is changed then
     */
    Optional<User> change(UserId id, MembershipChange change);

    /**
     * Ends the membership: in one step the user's sessions, API keys and webhooks are gone, and so are their name, email address
     * and password, which others may take from now on. What else they own is still there, owned by nobody who could come
     * back, until {@link #remove}.
     *
     * @return false when there is no such user
     * @throws dev.pixelwright.core.failure.FailureException with {@code LastAdmin}, as {@link #change} does
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
