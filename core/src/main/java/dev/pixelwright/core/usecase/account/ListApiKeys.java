package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.port.ApiKeys;
import java.util.List;

/** A user looks at their API keys. */
public final class ListApiKeys {

    private final ApiKeys keys;

    public ListApiKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /** All of them, the oldest first; those that have expired as well. */
    public List<ApiKey> execute(UserId owner) {
        return keys.list(owner);
    }
}
