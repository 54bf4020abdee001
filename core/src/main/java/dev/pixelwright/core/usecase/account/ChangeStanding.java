package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.port.Memberships;

/** Whoever runs the installation shuts a user out, or lets them in again. */
public final class ChangeStanding {

    private final Memberships memberships;

    public ChangeStanding(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Counts from the user's next request on: their sessions are closed, and their API keys are good for nothing until
     * they are let in again. What they own stays, and their jobs run on.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UserNotFound}
     */
    public void execute(UserId id, Standing standing) {
        if (!memberships.stand(id, standing)) {
            throw new UserNotFound(id.toString()).toException();
        }
    }
}
