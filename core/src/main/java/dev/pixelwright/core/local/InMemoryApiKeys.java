package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.port.ApiKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {

    private final InMemoryData data;

    public InMemoryApiKeys(InMemoryData data) {
        this.data = data;
    }

    @Override
    public boolean add(ApiKey key, int most) {
        return data.atomically(() -> {
            boolean active = Optional.ofNullable(data.users.get(key.owner()))
                    .filter(owner -> owner.standing() == Standing.ACTIVE)
                    .isPresent();
            if (!active) {
                throw new Unauthenticated().toException();
            }
            if (list(key.owner()).size() >= most) {
                return false;
            }
            data.apiKeys.put(key.id(), with(key, InMemoryData.kept(key.createdAt()), key.expiresAt(), key.lastUsed()));
            return true;
        });
    }

    @Override
    public Optional<ApiKey> findByDigest(Sha256 digest) {
        return data.atomically(() -> data.apiKeys.values().stream()
                .filter(key -> key.digest().equals(digest))
                .findFirst());
    }

    @Override
    public List<ApiKey> list(UserId owner) {
        return data.atomically(() -> data.apiKeys.values().stream()
                .filter(key -> key.owner().equals(owner))
                .toList());
    }

    @Override
    public boolean remove(UserId owner, ApiKeyId id) {
        return data.atomically(() -> {
            ApiKey key = data.apiKeys.get(id);
            return key != null && key.owner().equals(owner) && data.apiKeys.remove(id) != null;
        });
    }

    @Override
    public void recordUse(ApiKeyId id, Instant at) {
        data.atomically(() -> {
            data.apiKeys.computeIfPresent(
                    id, (same, key) -> with(key, key.createdAt(), key.expiresAt(), Optional.of(at)));
        });
    }

    private static ApiKey with(ApiKey key, Instant createdAt, Optional<Instant> expiresAt, Optional<Instant> lastUsed) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.name(),
                key.hint(),
                key.digest(),
                key.scopes(),
                createdAt,
                expiresAt.map(InMemoryData::kept),
                lastUsed.map(InMemoryData::kept));
    }
}
