package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link Sessions}. */
public interface SessionsContract extends DatabaseFactory {

    /** A session that has not been opened yet. */
    static Session session(UserId user, Instant expiresAt) {
        return session(user, expiresAt.minusSeconds(3600), expiresAt);
    }

    private static Session session(UserId user, Instant createdAt, Instant expiresAt) {
        return new Session(
                new SessionId(Samples.uuid()), user, createdAt, expiresAt, new Origin("192.0.2.7", "a browser"));
    }

    @Test
    default void findShouldGiveWhatWasOpened() {
        Database ports = ports();
        Session session = session(new Rows(ports).user().id(), Samples.moment());
        ports.sessions().open(session);
        assertThat(ports.sessions().find(session.id())).contains(session);
        assertThat(ports.sessions().find(new SessionId(Samples.uuid()))).isEmpty();
    }

    @Test
    default void nobodyShouldGetASessionWhoIsNotLetIn() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        assertThat(ports.sessions().open(session(new UserId(Samples.number()), Samples.moment())))
                .isFalse();
        ports.memberships().change(user, MembershipChange.stand(Standing.DISABLED));
        assertThat(ports.sessions().open(session(user, Samples.moment()))).isFalse();
        ports.memberships().change(user, MembershipChange.stand(Standing.ACTIVE));
        assertThat(ports.sessions().open(session(user, Samples.moment()))).isTrue();
        ports.memberships().leave(user);
        assertThat(ports.sessions().open(session(user, Samples.moment()))).isFalse();
        assertThat(ports.sessions().list(user)).isEmpty();
    }

    @Test
    default void noSessionShouldBeOpenedByAPasswordThatWasChangedMeanwhile() {
        Database ports = ports();
        User user = new Rows(ports).user();
        Session proven = session(user.id(), Samples.moment());
        assertThat(ports.sessions().openIfUnchanged(proven, user.passwordHash()))
                .isTrue();
        for (int round = 0; round < 10; round++) {
            String present = ports.users().find(user.id()).orElseThrow().passwordHash();
            String next = "hash " + round;
            Race.run(
                    4,
                    i -> i == 0
                            ? ports.users().changePassword(user.id(), present, next, proven.id())
                            : ports.sessions().openIfUnchanged(session(user.id(), Samples.moment()), present));
            assertThat(ports.sessions().list(user.id())).containsExactly(proven);
        }
        assertThat(ports.sessions().openIfUnchanged(session(user.id(), Samples.moment()), user.passwordHash()))
                .isFalse();
    }

    @Test
    default void findShouldGiveAnExpiredSession() {
        Database ports = ports();
        Session session = session(new Rows(ports).user().id(), Instant.parse("2001-01-01T00:00:00Z"));
        ports.sessions().open(session);
        assertThat(ports.sessions().find(session.id())).contains(session);
    }

    @Test
    default void aUserShouldHaveSeveralSessions() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        Session one = session(user, Samples.moment());
        Session two = session(user, Samples.moment());
        ports.sessions().open(one);
        ports.sessions().open(two);
        ports.sessions().close(one.id());
        assertThat(ports.sessions().find(one.id())).isEmpty();
        assertThat(ports.sessions().find(two.id())).contains(two);
    }

    @Test
    default void anotherThanMayStandShouldCloseTheExpiredAndThenTheOldest() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        Instant moment = Samples.moment();
        List<Session> standing = full(ports, user, moment, Sessions.MOST_STANDING - 1);
        Session expired = session(user, moment.minusSeconds(100), moment.minusSeconds(50));
        Session others = session(new Rows(ports).user().id(), moment);
        List.of(expired, others).forEach(ports.sessions()::open);
        assertThat(ports.sessions().list(user)).hasSize(Sessions.MOST_STANDING).contains(expired);
        Session next = session(user, moment.minusSeconds(10), moment);
        assertThat(ports.sessions().open(next)).isTrue();
        assertThat(ports.sessions().list(user))
                .hasSize(Sessions.MOST_STANDING)
                .containsAll(standing)
                .contains(next);
        Session last = session(user, moment.minusSeconds(10), moment);
        assertThat(ports.sessions().open(last)).isTrue();
        assertThat(ports.sessions().list(user))
                .hasSize(Sessions.MOST_STANDING)
                .containsAll(standing.subList(1, standing.size()))
                .contains(next, last);
        assertThat(ports.sessions().find(others.id())).contains(others);
    }

    @Test
    default void whoIsNotLetInShouldCloseNothing() {
        Database ports = ports();
        User user = new Rows(ports).user();
        List<Session> standing = full(ports, user.id(), Samples.moment(), Sessions.MOST_STANDING);
        assertThat(ports.sessions().openIfUnchanged(session(user.id(), Samples.moment()), "another hash"))
                .isFalse();
        assertThat(ports.sessions().list(user.id())).containsExactlyElementsOf(standing);
    }

    @Test
    default void ofManyAtOnceNoMoreShouldStand() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        full(ports, user, Samples.moment(), Sessions.MOST_STANDING - 1);
        List<Boolean> opened = Race.run(
                8, i -> ports.sessions().open(session(user, Samples.moment().plusSeconds(i))));
        assertThat(opened).containsOnly(true);
        assertThat(ports.sessions().list(user)).hasSize(Sessions.MOST_STANDING);
    }

    private static List<Session> full(Database ports, UserId user, Instant moment, int many) {
        List<Session> standing = IntStream.range(0, many)
                .mapToObj(i -> session(user, moment.plusSeconds(i)))
                .toList();
        standing.forEach(ports.sessions()::open);
        return standing;
    }

    @Test
    default void listShouldGiveTheSessionsOfOneUserTheOldestFirst() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        Instant moment = Samples.moment();
        Session later = session(user, moment.plusSeconds(1));
        Session earlier = session(user, moment);
        Session others = session(new Rows(ports).user().id(), moment);
        List.of(later, earlier, others).forEach(ports.sessions()::open);
        assertThat(ports.sessions().list(user)).containsExactly(earlier, later);
        ports.sessions().close(earlier.id());
        assertThat(ports.sessions().list(user)).containsExactly(later);
        assertThat(ports.sessions().list(new UserId(Samples.number()))).isEmpty();
    }

    @Test
    default void closeShouldBeIdempotent() {
        Database ports = ports();
        Session session = session(new Rows(ports).user().id(), Samples.moment());
        ports.sessions().open(session);
        ports.sessions().close(session.id());
        ports.sessions().close(session.id());
        ports.sessions().close(new SessionId(Samples.uuid()));
        assertThat(ports.sessions().find(session.id())).isEmpty();
    }

    @Test
    default void forgetExpiredShouldTakeOnlyThoseThatEndedBefore() {
        Database ports = ports();
        UserId user = new Rows(ports).user().id();
        Instant moment = Samples.moment();
        Session before = session(user, moment.minus(Duration.ofMillis(1)));
        Session longBefore = session(user, moment.minus(Duration.ofDays(100)));
        Session at = session(user, moment);
        Session after = session(user, moment.plus(Duration.ofMillis(1)));
        ports.sessions().open(before);
        ports.sessions().open(longBefore);
        ports.sessions().open(at);
        ports.sessions().open(after);
        assertThat(ports.sessions().forgetExpired(moment)).isEqualTo(2);
        assertThat(ports.sessions().find(before.id())).isEmpty();
        assertThat(ports.sessions().find(longBefore.id())).isEmpty();
        assertThat(ports.sessions().find(at.id())).contains(at);
        assertThat(ports.sessions().find(after.id())).contains(after);
        assertThat(ports.sessions().forgetExpired(moment)).isZero();
    }

    @Test
    default void momentsShouldBeKeptInMicroseconds() {
        Database ports = ports();
        Instant fine = Instant.parse("2026-05-06T07:08:09.123456789Z");
        Session session = session(new Rows(ports).user().id(), fine);
        ports.sessions().open(session);
        assertThat(ports.sessions().find(session.id()).map(Session::expiresAt))
                .contains(Instant.parse("2026-05-06T07:08:09.123456Z"));
    }
}
