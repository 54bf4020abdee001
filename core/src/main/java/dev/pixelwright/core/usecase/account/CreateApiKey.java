package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.NewApiKey;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.AccessFailure.InvalidApiKey;
import dev.pixelwright.core.failure.AccessFailure.TooManyApiKeys;
import dev.pixelwright.core.failure.AccountFailure.Forbidden;
import dev.pixelwright.core.port.ApiKeys;
import dev.pixelwright.core.port.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** A user gives a program a credential of its own. */
public final class CreateApiKey {

    private static final int MAX_KEYS = 50;
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final ApiKeys keys;
    private final Ids ids;
    private final Clock clock;

    public CreateApiKey(ApiKeys keys, Ids ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @param expiresAt later than now, at most ten years; a key without is good until it is deleted
     * @throws dev.pixelwright.core.failure.FailureException with {@code InvalidApiKey}, {@code TooManyApiKeys}, {@code
     *     Unauthenticated} when the owner has left meanwhile, or {@code Forbidden} when the scope {@code ADMIN} is asked
     *     for by somebody without that role
     */
    public NewApiKey execute(User owner, KeyName name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        check(owner, scopes);
        // To microseconds, as a database keeps them: what is answered now is what will be read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (expiresAt
                .filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)))
                .isPresent()) {
            throw new InvalidApiKey("expires_at", "later than now, and within ten years").toException();
        }
        ApiKeySecret secret = ApiKeySecret.of(ids.random(), ids.random());
        ApiKey key = new ApiKey(
                new ApiKeyId(ids.next()),
                owner.id(),
                name,
                secret.hint(),
                secret.digest(),
                scopes,
                now,
                expiresAt.map(end -> end.truncatedTo(ChronoUnit.MICROS)),
                Optional.empty());
        if (!keys.add(key, MAX_KEYS)) {
            throw new TooManyApiKeys(MAX_KEYS).toException();
        }
        return new NewApiKey(key, secret);
    }

    private static void check(User owner, Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new InvalidApiKey("scopes", "at least one of read, write, transform and admin").toException();
        }
        if (scopes.contains(Scope.ADMIN) && !owner.roles().contains(Role.ADMIN)) {
            throw new Forbidden().toException();
        }
    }
}
