package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.failure.AccessFailure.ApiKeyNotFound;
import dev.pixelwright.core.port.ApiKeys;

/** A user takes a program's credential away. */
public final class DeleteApiKey {

    private final ApiKeys keys;

    public DeleteApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Deletes it; it is good for nothing from the next request on, on every node.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ApiKeyNotFound}, alike for somebody else's
     */
    public void execute(UserId caller, ApiKeyId id) {
        if (!keys.remove(caller, id)) {
            throw new ApiKeyNotFound(id.toString()).toException();
        }
    }
}
