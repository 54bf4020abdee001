package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.account.key.KeyHolder;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.port.ApiKeys;
import dev.pixelwright.core.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Recognises the user behind an API key. */
public final class AuthenticateKey {

    // A write for every request would cost more than the knowledge is worth.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Users users;
    private final Clock clock;

    public AuthenticateKey(ApiKeys keys, Users users, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.clock = clock;
    }

    /** The holder; empty when there is no such key, it has expired, or its user is gone or shut out. */
    public Optional<KeyHolder> execute(ApiKeySecret secret) {
        return execute(secret.digest());
    }

    /** The same for a key whose secret was seen before. */
    public Optional<KeyHolder> execute(Sha256 digest) {
        Instant now = clock.instant();
        Optional<KeyHolder> holder = keys.findByDigest(digest)
                .filter(key -> key.isGoodAt(now))
                .flatMap(key -> users.find(key.owner()).map(user -> new KeyHolder(user, key)))
                .filter(found -> found.user().standing() == Standing.ACTIVE);
        holder.map(KeyHolder::key).filter(key -> isUnnoted(key, now)).ifPresent(key -> keys.recordUse(key.id(), now));
        return holder;
    }

    private static boolean isUnnoted(ApiKey key, Instant now) {
        return key.lastUsed().isEmpty() || key.lastUsed().get().isBefore(now.minus(NOTED_EVERY));
    }
}
