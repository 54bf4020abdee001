package dev.pixelwright.core.port;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.blob.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The API keys of all users. One that was removed is found by no later call on any node. Any method may fail with {@code
 * DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface ApiKeys {

    /**
     * Adds a key, whose id and digest are new, unless its owner has {@code most} already; of simultaneous calls no more
     * succeed than there is room for.
     *
     * @return whether it was added
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when its owner has left, or is not
     *     let in
     */
    boolean add(ApiKey key, int most);

    /** The key with this digest; whether it has expired is for the caller to see. */
    Optional<ApiKey> findByDigest(Sha256 digest);

    /** All keys of a user, the oldest first. */
    List<ApiKey> list(UserId owner);

    /** Removes a key of this user; false when they have none of this id. */
    boolean remove(UserId owner, ApiKeyId id);

    /** Notes that the key was used at {@code at}; does nothing for an unknown key. */
    void recordUse(ApiKeyId id, Instant at);
}
