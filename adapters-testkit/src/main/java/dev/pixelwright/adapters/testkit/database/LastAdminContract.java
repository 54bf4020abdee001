package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.port.Memberships;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promise of {@link Memberships} that an installation is never left without anybody who may run it. */
public interface LastAdminContract extends DatabaseFactory {

    /** Whatever would unseat an administrator. */
    List<MembershipChange> UNSEATING = List.of(
            MembershipChange.revoke(Role.ADMIN),
            MembershipChange.stand(Standing.DISABLED),
            MembershipChange.of(Optional.of(Set.of(Role.USER)), Optional.of(Standing.ACTIVE)),
            MembershipChange.of(Optional.of(Set.of(Role.values())), Optional.of(Standing.DISABLED)));

    private static User admin(Database ports) {
        User user = new Rows(ports).user();
        return ports.memberships()
                .change(user.id(), MembershipChange.grant(Role.ADMIN))
                .orElseThrow();
    }

    private static List<String> raced(Database ports, User one, User other, MembershipChange change) {
        return Race.run(
                2, i -> Failing.codeOf(() -> ports.memberships().change(i == 0 ? one.id() : other.id(), change)));
    }

    @Test
    default void rolesAndStandingShouldChangeInOneStepOrNotAtAll() {
        Database ports = ports();
        User last = admin(ports);
        Session session = SessionsContract.session(last.id(), Samples.moment());
        ports.sessions().open(session);
        for (MembershipChange change : UNSEATING) {
            Failing.with("LAST_ADMIN", () -> ports.memberships().change(last.id(), change));
        }
        Failing.with("LAST_ADMIN", () -> ports.memberships().leave(last.id()));
        assertThat(ports.users().find(last.id())).contains(last);
        assertThat(ports.sessions().find(session.id())).contains(session);
        admin(ports);
        MembershipChange both = MembershipChange.of(Optional.of(Set.of()), Optional.of(Standing.DISABLED));
        User changed = ports.memberships().change(last.id(), both).orElseThrow();
        assertThat(changed.roles()).isEmpty();
        assertThat(changed.standing()).isEqualTo(Standing.DISABLED);
        assertThat(ports.users().find(last.id())).contains(changed);
        assertThat(ports.sessions().find(session.id())).isEmpty();
    }

    @Test
    default void thoseWhoAreShutOutShouldNotCountAsLeft() {
        Database ports = ports();
        User last = admin(ports);
        User out = admin(ports);
        ports.memberships().change(out.id(), MembershipChange.stand(Standing.DISABLED));
        for (MembershipChange change : UNSEATING) {
            Failing.with("LAST_ADMIN", () -> ports.memberships().change(last.id(), change));
        }
        assertThat(ports.memberships().change(out.id(), MembershipChange.revoke(Role.ADMIN)))
                .isPresent();
        assertThat(ports.memberships().change(last.id(), MembershipChange.revoke(Role.USER)))
                .map(User::roles)
                .contains(Set.of(Role.ADMIN));
        assertThat(ports.memberships().leave(out.id())).isTrue();
    }

    @Test
    default void ofTwoWhoUnseatEachOtherOneShouldStay() {
        Database ports = ports();
        User present = admin(ports);
        for (int round = 0; round < 12; round++) {
            User next = admin(ports);
            List<String> outcomes = raced(ports, present, next, UNSEATING.get(round % UNSEATING.size()));
            assertThat(outcomes).containsExactlyInAnyOrder("none", "LAST_ADMIN");
            User stays = outcomes.get(0).equals("none") ? next : present;
            assertThat(ports.users().find(stays.id())).contains(stays);
            present = stays;
        }
    }

    @Test
    default void ofTwoWhoLeaveAtOnceOneShouldStay() {
        Database ports = ports();
        User one = admin(ports);
        User other = admin(ports);
        assertThat(Race.run(2, i -> Failing.codeOf(() -> ports.memberships().leave(i == 0 ? one.id() : other.id()))))
                .containsExactlyInAnyOrder("none", "LAST_ADMIN");
    }
}
