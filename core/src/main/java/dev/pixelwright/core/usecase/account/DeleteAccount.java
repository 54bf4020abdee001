package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.port.Memberships;

/** A user leaves for good. */
public final class DeleteAccount {

    private final Memberships memberships;

    public DeleteAccount(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Ends the account at once, on every node; what it owns is removed by {@link RemoveLeavers} soon after.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when it has ended already
     */
    public void execute(UserId id) {
        if (!memberships.leave(id)) {
            throw new Unauthenticated().toException();
        }
    }
}
