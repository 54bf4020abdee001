package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.port.LoginAttempts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link LoginAttempts}. */
public interface LoginAttemptsContract extends DatabaseFactory {

    /** Two attempts are free. */
    LockoutPolicy STRICT = new LockoutPolicy(2, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(1));

    /** The same, and soon over. */
    LockoutPolicy BRIEF = new LockoutPolicy(2, Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));

    private static LoginSubject somebody() {
        return LoginSubject.account("user" + Samples.number());
    }

    @Test
    default void attemptsShouldBeFreeUntilTheyLock() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        LoginSubject other = somebody();
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        Optional<Duration> left = attempts.admit(subject, STRICT);
        assertThat(left)
                .hasValueSatisfying(time -> assertThat(time).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1)));
        assertThat(attempts.admit(other, STRICT)).isEmpty();
    }

    @Test
    default void eachLockShouldBeTwiceAsLongAsTheLast() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        attempts.admit(subject, BRIEF);
        attempts.admit(subject, BRIEF);
        attempts.admit(subject, BRIEF);
        Await.until(
                "the first lock is over", () -> attempts.admit(subject, STRICT).isEmpty());
        assertThat(attempts.admit(subject, STRICT))
                .hasValueSatisfying(time -> assertThat(time)
                        .isGreaterThan(Duration.ofMinutes(1))
                        .isLessThanOrEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    default void ofManyAtOnceNoMoreShouldBeAdmittedThanOneAfterAnother() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        assertThat(Race.run(12, i -> attempts.admit(subject, STRICT)))
                .filteredOn(Optional::isEmpty)
                .hasSize(3);
    }

    @Test
    default void forgettingShouldMakeAllAttemptsFreeAgain() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        for (int i = 0; i < 4; i++) {
            attempts.admit(subject, STRICT);
        }
        attempts.forget(subject);
        attempts.forget(somebody());
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        assertThat(attempts.admit(subject, STRICT)).isEmpty();
        assertThat(attempts.admit(subject, STRICT)).isPresent();
    }

    @Test
    default void forgivingShouldTakeOneAttemptBack() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.admit(subject, STRICT)).isEmpty();
            attempts.forgive(subject);
        }
        attempts.forgive(somebody());
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.admit(subject, STRICT)).isEmpty();
        }
        assertThat(attempts.admit(subject, STRICT)).isPresent();
    }

    @Test
    default void attemptsOfLongAgoShouldNotCount() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        for (int i = 0; i < 3; i++) {
            attempts.admit(subject, BRIEF);
        }
        LoginSubject witness = somebody();
        attempts.admit(witness, BRIEF);
        Await.until("the witness is forgotten", () -> attempts.forgetIdle(BRIEF.memory()) > 0);
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.admit(subject, STRICT)).isEmpty();
        }
    }

    @Test
    default void forgetIdleShouldKeepWhatIsRecent() {
        LoginAttempts attempts = ports().attempts();
        LoginSubject subject = somebody();
        for (int i = 0; i < 3; i++) {
            attempts.admit(subject, STRICT);
        }
        assertThat(attempts.forgetIdle(Duration.ofMinutes(10))).isZero();
        assertThat(attempts.admit(subject, STRICT)).isPresent();
    }
}
