package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.port.Memberships;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link Memberships}. */
public interface MembershipsContract extends DatabaseFactory {

    @Test
    default void changeShouldGiveAndTakeARoleAndNothingElse() {
        Database ports = ports();
        User user = new Rows(ports).user();
        User other = new Rows(ports).user();
        Memberships memberships = ports.memberships();
        Set<Role> both = Set.of(Role.USER, Role.ADMIN);
        assertThat(roles(memberships.change(user.id(), MembershipChange.grant(Role.ADMIN))))
                .contains(both);
        assertThat(roles(memberships.change(user.id(), MembershipChange.grant(Role.ADMIN))))
                .contains(both);
        assertThat(ports.users().find(user.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("roles")
                .isEqualTo(user);
        Set<Role> one = Set.of(Role.ADMIN);
        assertThat(roles(memberships.change(user.id(), MembershipChange.revoke(Role.USER))))
                .contains(one);
        assertThat(roles(memberships.change(user.id(), MembershipChange.revoke(Role.USER))))
                .contains(one);
        assertThat(ports.users().find(user.id()).map(User::roles)).contains(Set.of(Role.ADMIN));
        assertThat(ports.users().find(other.id())).contains(other);
    }

    @Test
    default void changeShouldLoseNoneOfTwoAtOnce() {
        Database ports = ports();
        for (int round = 0; round < 10; round++) {
            User user = new Rows(ports).user();
            Race.run(
                    2,
                    i -> i == 0
                            ? ports.memberships().change(user.id(), MembershipChange.grant(Role.ADMIN))
                            : ports.memberships().change(user.id(), MembershipChange.revoke(Role.USER)));
            assertThat(ports.users().find(user.id()).map(User::roles)).contains(Set.of(Role.ADMIN));
        }
    }

    private static Optional<Set<Role>> roles(Optional<User> user) {
        return user.map(User::roles);
    }

    @Test
    default void unknownUsersShouldBeSaidToBeNobody() {
        Database ports = ports();
        UserId unknown = new UserId(Samples.number());
        assertThat(ports.memberships().change(unknown, MembershipChange.grant(Role.ADMIN)))
                .isEmpty();
        assertThat(ports.memberships().change(unknown, MembershipChange.stand(Standing.DISABLED)))
                .isEmpty();
        assertThat(ports.memberships().leave(unknown)).isFalse();
        assertThat(ports.memberships().remove(unknown)).isFalse();
        assertThat(ports.memberships().leavers(10)).isEmpty();
    }

    @Test
    default void shuttingOutShouldCloseTheSessions() {
        Database ports = ports();
        User user = new Rows(ports).user();
        Session session = SessionsContract.session(user.id(), Samples.moment());
        ports.sessions().open(session);
        assertThat(ports.memberships().change(user.id(), MembershipChange.stand(Standing.DISABLED)))
                .map(User::standing)
                .contains(Standing.DISABLED);
        assertThat(ports.users().find(user.id()).map(User::standing)).contains(Standing.DISABLED);
        assertThat(ports.sessions().find(session.id())).isEmpty();
        assertThat(ports.memberships().change(user.id(), MembershipChange.stand(Standing.ACTIVE)))
                .contains(user);
        assertThat(ports.users().find(user.id())).contains(user);
    }

    @Test
    default void whoLeavesShouldBeNobodyAtOnceAndTheirNameFree() {
        Database ports = ports();
        User user = Samples.user("leaver", "leaver@example.org");
        ports.users().add(user);
        Session session = SessionsContract.session(user.id(), Samples.moment());
        ports.sessions().open(session);
        ports.apiKeys().add(ApiKeysContract.key(user.id()), 10);
        assertThat(ports.memberships().leave(user.id())).isTrue();
        assertThat(ports.users().find(user.id())).isEmpty();
        assertThat(ports.users().findByUsername(user.username())).isEmpty();
        assertThat(ports.sessions().find(session.id())).isEmpty();
        assertThat(ports.apiKeys().list(user.id())).isEmpty();
        assertThat(ports.memberships().leave(user.id())).isFalse();
        assertThat(ports.memberships().change(user.id(), MembershipChange.stand(Standing.ACTIVE)))
                .isEmpty();
        assertThat(ports.memberships().change(user.id(), MembershipChange.grant(Role.ADMIN)))
                .isEmpty();
        User successor = Samples.user("Leaver", "leaver@example.org");
        ports.users().add(successor);
        assertThat(ports.users().findByUsername(user.username())).contains(successor);
        assertThat(ports.memberships().leavers(10)).containsExactly(user.id());
    }

    @Test
    default void removeShouldTakeThoseOnlyWhoHaveLeftAndOwnNothing() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User user = rows.user();
        Image image = rows.image(user);
        assertThat(ports.memberships().remove(user.id())).isFalse();
        assertThat(ports.users().find(user.id())).contains(user);
        ports.memberships().leave(user.id());
        assertThat(ports.memberships().remove(user.id())).isFalse();
        assertThat(ports.memberships().leavers(10)).containsExactly(user.id());
        ports.images().remove(image.id());
        assertThat(ports.memberships().remove(user.id())).isTrue();
        assertThat(ports.memberships().remove(user.id())).isFalse();
        assertThat(ports.memberships().leavers(10)).isEmpty();
    }

    @Test
    default void whatComesTooLateShouldNotKeepTheLeaver() {
        Database ports = ports();
        User user = new Rows(ports).user();
        ports.memberships().leave(user.id());
        assertThat(ports.sessions().open(SessionsContract.session(user.id(), Samples.moment())))
                .isFalse();
        Failing.with("UNAUTHENTICATED", () -> ports.apiKeys().add(ApiKeysContract.key(user.id()), 10));
        Failing.with("UNAUTHENTICATED", () -> ports.webhooks().add(WebhookSamples.webhook(user.id()), 10));
        NewUpload upload = PendingUploadsContract.upload(user.id());
        Failing.with("UNAUTHENTICATED", () -> ports.uploads().add(upload, PendingUploadsContract.LONG));
        assertThat(ports.ledger().find(upload.object())).isEmpty();
        assertThat(ports.webhooks().list(user.id())).isEmpty();
        assertThat(ports.memberships().remove(user.id())).isTrue();
    }

    @Test
    default void noImageShouldBeAddedForSomebodyWhoHasLeft() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User user = rows.user();
        IdempotencyKey known = new IdempotencyKey("known");
        Image before = rows.reserved(Samples.image(user.id()));
        ports.images().add(before, Optional.of(known), Quota.NONE);
        ports.memberships().leave(user.id());
        Image late = rows.reserved(Samples.image(user.id()));
        for (Optional<IdempotencyKey> key :
                List.of(Optional.<IdempotencyKey>empty(), Optional.of(new IdempotencyKey("new")), Optional.of(known))) {
            Failing.with("UNAUTHENTICATED", () -> ports.images().add(late, key, Quota.NONE));
            assertThat(rows.state(late.blob().key())).contains(BlobState.RESERVED);
        }
        assertThat(ports.images().find(late.id())).isEmpty();
        assertThat(ports.keys().find(user.id(), new IdempotencyKey("new"))).isEmpty();
        ports.images().remove(before.id());
        assertThat(ports.memberships().remove(user.id())).isTrue();
        Failing.with("UNAUTHENTICATED", () -> ports.images().add(late, Optional.empty(), Quota.NONE));
    }

    @Test
    default void leaversShouldPutNobodyLastForEver() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<UserId> all =
                List.of(rows.user().id(), rows.user().id(), rows.user().id());
        all.forEach(ports.memberships()::leave);
        assertThat(ports.memberships().leavers(2)).containsExactlyInAnyOrderElementsOf(all.subList(0, 2));
        assertThat(ports.memberships().leavers(2)).contains(all.get(2));
    }
}
