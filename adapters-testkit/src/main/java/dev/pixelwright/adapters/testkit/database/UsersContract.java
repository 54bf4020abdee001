package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.Users;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link Users}. */
public interface UsersContract extends DatabaseFactory {

    @Test
    default void findShouldGiveWhatWasAdded() {
        Users users = ports().users();
        User plain = Samples.user();
        User admin = new User(
                new UserId(Samples.number()),
                new Username("Ada.Lovelace"),
                Samples.user().email(),
                "hash",
                Set.of(Role.USER, Role.ADMIN),
                Standing.DISABLED,
                Samples.moment(),
                Optional.of(Samples.moment()));
        users.add(plain);
        users.add(admin);
        assertThat(users.find(plain.id())).contains(plain);
        assertThat(users.find(admin.id())).contains(admin);
    }

    @Test
    default void findByUsernameShouldIgnoreCase() {
        Users users = ports().users();
        User user = Samples.user("Grace.Hopper", "grace@example.org");
        users.add(user);
        assertThat(users.findByUsername(new Username("gRACE.hOPPER"))).contains(user);
        assertThat(users.findByUsername(new Username("grace_hopper"))).isEmpty();
    }

    @Test
    default void unknownUsersShouldBeEmpty() {
        Users users = ports().users();
        users.add(Samples.user());
        assertThat(users.find(new UserId(Samples.number()))).isEmpty();
        assertThat(users.findByUsername(new Username("nobody"))).isEmpty();
    }

    @Test
    default void addShouldRefuseAUsernameThatDiffersOnlyInCase() {
        Users users = ports().users();
        User first = Samples.user("Same-Name", "one@example.org");
        User second = Samples.user("same-name", "two@example.org");
        users.add(first);
        Failing.with("USER_EXISTS", () -> users.add(second));
        assertThat(users.find(second.id())).isEmpty();
        assertThat(users.findByUsername(second.username())).contains(first);
    }

    @Test
    default void addShouldRefuseAnEmailThatDiffersOnlyInCase() {
        Users users = ports().users();
        users.add(Samples.user("first", "Someone@Example.org"));
        User second = Samples.user("second", "someone@example.ORG");
        Failing.with("USER_EXISTS", () -> users.add(second));
        assertThat(users.findByUsername(second.username())).isEmpty();
    }

    @Test
    default void addShouldSucceedOnceForManyWithOneUsername() {
        Users users = ports().users();
        List<String> outcomes = Race.run(
                12,
                i -> Failing.codeOf(
                        () -> users.add(Samples.user(i % 2 == 0 ? "racer" : "RACER", "r" + i + "@example.org"))));
        assertThat(outcomes).containsOnlyOnce("none");
        assertThat(Collections.frequency(outcomes, "USER_EXISTS")).isEqualTo(11);
    }

    @Test
    default void addShouldSucceedOnceForManyWithOneEmail() {
        Users users = ports().users();
        List<String> outcomes =
                Race.run(12, i -> Failing.codeOf(() -> users.add(Samples.user("racer-" + i, "one@example.org"))));
        assertThat(outcomes).containsOnlyOnce("none");
        assertThat(Collections.frequency(outcomes, "USER_EXISTS")).isEqualTo(11);
    }

    @Test
    default void recordLoginShouldBeReadByTheNextCall() {
        Users users = ports().users();
        User user = Samples.user();
        users.add(user);
        Instant first = Samples.moment();
        users.recordLogin(user.id(), first);
        assertThat(users.find(user.id()).flatMap(User::lastLogin)).contains(first);
        Instant second = Samples.moment();
        users.recordLogin(user.id(), second);
        assertThat(users.find(user.id()).flatMap(User::lastLogin)).contains(second);
    }

    @Test
    default void recordLoginShouldDoNothingForAnUnknownUser() {
        Users users = ports().users();
        User other = Samples.user();
        users.add(other);
        UserId unknown = new UserId(Samples.number());
        users.recordLogin(unknown, Samples.moment());
        assertThat(users.find(unknown)).isEmpty();
        assertThat(users.find(other.id())).contains(other);
    }

    @Test
    default void changePasswordShouldCloseAllSessionsButTheOneKept() {
        Database ports = ports();
        User user = new Rows(ports).user();
        User other = new Rows(ports).user();
        Session kept = SessionsContract.session(user.id(), Samples.moment());
        Session closed = SessionsContract.session(user.id(), Samples.moment());
        Session others = SessionsContract.session(other.id(), Samples.moment());
        List.of(kept, closed, others).forEach(ports.sessions()::open);
        assertThat(ports.users().changePassword(user.id(), user.passwordHash(), "another hash", kept.id()))
                .isTrue();
        assertThat(ports.users().find(user.id()).map(User::passwordHash)).contains("another hash");
        assertThat(ports.users().find(user.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("passwordHash")
                .isEqualTo(user);
        assertThat(ports.users().find(other.id())).contains(other);
        assertThat(ports.sessions().list(user.id())).containsExactly(kept);
        assertThat(ports.sessions().list(other.id())).containsExactly(others);
    }

    @Test
    default void changePasswordShouldSayWhenNobodyIsThere() {
        Users users = ports().users();
        UserId unknown = new UserId(Samples.number());
        assertThat(users.changePassword(unknown, "hash", "next", new SessionId(Samples.uuid())))
                .isFalse();
        assertThat(users.find(unknown)).isEmpty();
    }

    @Test
    default void changePasswordShouldBeRefusedForOneThatWasChangedMeanwhile() {
        Database ports = ports();
        User user = new Rows(ports).user();
        Session session = SessionsContract.session(user.id(), Samples.moment());
        ports.sessions().open(session);
        SessionId another = new SessionId(Samples.uuid());
        assertThat(ports.users().changePassword(user.id(), "an older hash", "next", another))
                .isFalse();
        assertThat(ports.users().find(user.id())).contains(user);
        assertThat(ports.sessions().list(user.id())).containsExactly(session);
        assertThat(Race.run(
                        4,
                        i -> ports.users().changePassword(user.id(), user.passwordHash(), "next " + i, session.id())))
                .containsOnlyOnce(true);
    }

    @Test
    default void listShouldGiveAllUsersInPartsTheOldestFirst() {
        Users users = ports().users();
        List<User> all = List.of(Samples.user(), Samples.user(), Samples.user());
        all.forEach(users::add);
        Page<User> first = users.list(PageRequest.first(2));
        assertThat(first.items()).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.more()).isTrue();
        assertThat(first.total()).isEqualTo(3);
        Page<User> rest = users.list(PageRequest.after(all.get(1).id().value(), 2));
        assertThat(rest.items()).containsExactly(all.get(2));
        assertThat(rest.more()).isFalse();
    }

    @Test
    default void anyWithShouldFindARole() {
        Database ports = ports();
        User user = new Rows(ports).user();
        assertThat(ports.users().anyWith(Role.USER)).isTrue();
        assertThat(ports.users().anyWith(Role.ADMIN)).isFalse();
        ports.memberships().change(user.id(), MembershipChange.grant(Role.ADMIN));
        assertThat(ports.users().anyWith(Role.ADMIN)).isTrue();
        ports.memberships().change(user.id(), MembershipChange.revoke(Role.USER));
        assertThat(ports.users().anyWith(Role.USER)).isFalse();
        User leaver = new Rows(ports).user();
        ports.memberships().leave(leaver.id());
        assertThat(ports.users().anyWith(Role.USER)).isFalse();
    }

    @Test
    default void momentsShouldBeKeptInMicroseconds() {
        Users users = ports().users();
        User user = Samples.user();
        users.add(user);
        users.recordLogin(user.id(), Instant.parse("2026-05-06T07:08:09.123456789Z"));
        assertThat(users.find(user.id()).flatMap(User::lastLogin))
                .contains(Instant.parse("2026-05-06T07:08:09.123456Z"));
    }
}
