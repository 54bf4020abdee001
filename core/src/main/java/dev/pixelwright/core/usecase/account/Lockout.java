package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.failure.AccessFailure.TooManyAttempts;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.LoginAttempts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts off whoever guesses passwords: of one account from anywhere, or of many accounts from one address. */
final class Lockout {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoginAttempts attempts;

    Lockout(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    /** Begins an attempt, which counts as failed until it succeeds; fails with {@code TooManyAttempts}. */
    Attempt begin(String username, Origin origin) {
        // A program that lets users in knows no address, and its users must not lock each other out.
        Optional<LoginSubject> address =
                Optional.of(origin.address()).filter(known -> !known.isEmpty()).map(LoginSubject::address);
        LoginSubject account = LoginSubject.account(username);
        address.ifPresent(known -> admit(known, LockoutPolicy.ADDRESS));
        admit(account, LockoutPolicy.ACCOUNT);
        return new Attempt(account, address);
    }

    private void admit(LoginSubject subject, LockoutPolicy policy) {
        attempts.admit(subject, policy).ifPresent(left -> {
            // To the next whole second: who waits as long as they are told must be let in then.
            throw new TooManyAttempts(left.plus(SECOND).minusNanos(1).truncatedTo(ChronoUnit.SECONDS)).toException();
        });
    }

    /** One attempt, which counts as failed until it succeeds. */
    final class Attempt {

        private final LoginSubject account;
        private final Optional<LoginSubject> address;

        private Attempt(LoginSubject account, Optional<LoginSubject> address) {
            this.account = account;
            this.address = address;
        }

        void succeed() {
            attempts.forget(account);
            address.ifPresent(attempts::forgive);
        }

        /** What {@code check} finds; where it cannot find anything, that is not the sender's fault and does not count. */
        <T> T unlessWeFail(Supplier<T> check) {
            try {
                return check.get();
            } catch (FailureException e) {
                attempts.forgive(account);
                address.ifPresent(attempts::forgive);
                throw e;
            }
        }
    }
}
