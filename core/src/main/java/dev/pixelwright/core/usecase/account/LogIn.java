package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.InvalidCredentials;
import dev.pixelwright.core.failure.AccountFailure.InvalidUsername;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.LoginAttempts;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.Users;
import java.util.Optional;

/** Somebody proves who they are by name and password. */
public final class LogIn {

    private final Users users;
    private final PasswordHasher hasher;
    private final Lockout lockout;
    private final OpenSession openSession;
    private final Ids ids;
    private Optional<String> nobodysHash = Optional.empty();

    public LogIn(Users users, PasswordHasher hasher, LoginAttempts attempts, OpenSession openSession, Ids ids) {
        this.users = users;
        this.hasher = hasher;
        this.lockout = new Lockout(attempts);
        this.openSession = openSession;
        this.ids = ids;
    }

    /**
     * Opens a session for the user.
     *
     * @throws FailureException with {@code InvalidCredentials}, in the same time for an unknown or disabled user as for a
     *     wrong password, so that nobody learns which names exist; with {@code TooManyAttempts} after some of them, of an
     *     account or from an address, whatever the password is
     */
    public Session execute(String username, String password, boolean remember, Origin origin) {
        Lockout.Attempt attempt = lockout.begin(username, origin);
        Optional<Session> session = attempt.unlessWeFail(
                () -> prove(username, password).flatMap(user -> openSession.proven(user, remember, origin)));
        if (session.isEmpty()) {
            throw new InvalidCredentials().toException();
        }
        attempt.succeed();
        return session.get();
    }

    private Optional<User> prove(String username, String password) {
        Optional<User> user = find(username);
        String nobodys = nobodysHash();
        boolean matches = hasher.matches(password, user.map(User::passwordHash).orElse(nobodys));
        return user.filter(known -> matches);
    }

    // Made once and late: a hash is slow on purpose, and a program that has no users should not pay for it.
    private synchronized String nobodysHash() {
        if (nobodysHash.isEmpty()) {
            nobodysHash = Optional.of(hasher.hash(new Password(ids.random().toString())));
        }
        return nobodysHash.get();
    }

    private Optional<User> find(String username) {
        try {
            return users.findByUsername(new Username(username)).filter(user -> user.standing() == Standing.ACTIVE);
        } catch (FailureException e) {
            if (e.failure() instanceof InvalidUsername) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
