package dev.pixelwright.core.port;

import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts attempts to sign in, over all nodes and by the database's clock. An attempt is counted before its outcome is
 * known, so that many at once are no way round. Any method may fail with {@code DatabaseUnavailable}.
 */
public interface LoginAttempts {

    /**
     * Counts an attempt as failed, unless the subject is locked; then nothing is counted, so that trying on does not
     * prolong the lock.
     *
     * @return how long the subject is still locked; empty when the attempt may be made
     */
    Optional<Duration> admit(LoginSubject subject, LockoutPolicy policy);

    /** Takes one counted attempt back, because it did not fail. */
    void forgive(LoginSubject subject);

    /** Takes all counted attempts back. */
    void forget(LoginSubject subject);

    /** Forgets the subjects that were not tried for so long, and tells how many they were. */
    int forgetIdle(Duration idle);
}
