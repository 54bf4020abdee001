package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.port.ApiKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link ApiKeys}. */
public interface ApiKeysContract extends DatabaseFactory {

    int MANY = 100;

    /** A key that has not been added yet. */
    static ApiKey key(UserId owner) {
        return key(owner, Set.of(Scope.READ, Scope.TRANSFORM), Optional.empty());
    }

    private static ApiKey key(UserId owner, Set<Scope> scopes, Optional<Instant> expiresAt) {
        long number = Samples.number();
        return new ApiKey(
                new ApiKeyId(number),
                owner,
                new KeyName("cámara \u202e" + number),
                "pwk_abcde",
                Sha256.of("secret " + number),
                scopes,
                Samples.moment(),
                expiresAt,
                Optional.empty());
    }

    @Test
    default void findShouldGiveWhatWasAdded() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ApiKey some = key(owner);
        ApiKey all = key(owner, Set.of(Scope.values()), Optional.of(Samples.moment()));
        assertThat(ports.apiKeys().add(some, MANY)).isTrue();
        assertThat(ports.apiKeys().add(all, MANY)).isTrue();
        assertThat(ports.apiKeys().findByDigest(some.digest())).contains(some);
        assertThat(ports.apiKeys().findByDigest(all.digest())).contains(all);
        assertThat(ports.apiKeys().findByDigest(Sha256.of("another"))).isEmpty();
    }

    @Test
    default void listShouldGiveTheKeysOfOneUserTheOldestFirst() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ApiKey first = key(owner);
        ApiKey second = key(owner);
        ApiKey others = key(new Rows(ports).user().id());
        ports.apiKeys().add(second, MANY);
        ports.apiKeys().add(first, MANY);
        ports.apiKeys().add(others, MANY);
        assertThat(ports.apiKeys().list(owner)).containsExactly(first, second);
        assertThat(ports.apiKeys().list(new UserId(Samples.number()))).isEmpty();
    }

    @Test
    default void removeShouldTakeAKeyFromItsOwnerOnly() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        UserId other = new Rows(ports).user().id();
        ApiKey key = key(owner);
        ports.apiKeys().add(key, MANY);
        assertThat(ports.apiKeys().remove(other, key.id())).isFalse();
        assertThat(ports.apiKeys().findByDigest(key.digest())).contains(key);
        assertThat(ports.apiKeys().remove(owner, key.id())).isTrue();
        assertThat(ports.apiKeys().findByDigest(key.digest())).isEmpty();
        assertThat(ports.apiKeys().remove(owner, key.id())).isFalse();
    }

    @Test
    default void addShouldKeepToTheMostOfManyAtOnce() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ports.apiKeys().add(key(new Rows(ports).user().id()), 3);
        assertThat(Race.run(8, i -> ports.apiKeys().add(key(owner), 3)))
                .filteredOn(added -> added)
                .hasSize(3);
        assertThat(ports.apiKeys().list(owner)).hasSize(3);
    }

    @Test
    default void whoIsShutOutShouldGetNoKey() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ports.memberships().change(owner, MembershipChange.stand(Standing.DISABLED));
        Failing.with("UNAUTHENTICATED", () -> ports.apiKeys().add(key(owner), MANY));
        assertThat(ports.apiKeys().list(owner)).isEmpty();
    }

    @Test
    default void recordUseShouldBeReadByTheNextCall() {
        Database ports = ports();
        ApiKey key = key(new Rows(ports).user().id());
        ports.apiKeys().add(key, MANY);
        ports.apiKeys().recordUse(key.id(), Instant.parse("2026-05-06T07:08:09.123456789Z"));
        ports.apiKeys().recordUse(new ApiKeyId(Samples.number()), Samples.moment());
        assertThat(ports.apiKeys().findByDigest(key.digest()).flatMap(ApiKey::lastUsed))
                .contains(Instant.parse("2026-05-06T07:08:09.123456Z"));
    }
}
