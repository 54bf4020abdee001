package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.failure.AccountFailure.WrongPassword;
import dev.pixelwright.core.port.CommonPasswords;
import dev.pixelwright.core.port.LoginAttempts;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.Users;

/** A user takes another password, and everybody else who was in by the old one is out. */
public final class ChangePassword {

    private final Users users;
    private final PasswordHasher hasher;
    private final ChosenPassword chosen;
    private final Lockout lockout;

    public ChangePassword(Users users, PasswordHasher hasher, CommonPasswords common, LoginAttempts attempts) {
        this.users = users;
        this.hasher = hasher;
        this.chosen = new ChosenPassword(common, hasher);
        this.lockout = new Lockout(attempts);
    }

    /**
     * Changes it, and closes all sessions but {@code present}. API keys stay.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code WrongPassword}, which counts as a failed attempt
     *     to sign in unless the password was right and is another by now; {@code TooManyAttempts}, {@code InvalidPassword} or {@code CommonPassword}
     */
    public void execute(UserId id, String current, String next, SessionId present) {
        User user = users.find(id).orElseThrow(() -> new Unauthenticated().toException());
        Lockout.Attempt attempt = lockout.begin(user.username().value(), Origin.UNKNOWN);
        if (!attempt.unlessWeFail(() -> hasher.matches(current, user.passwordHash()))) {
            throw new WrongPassword().toException();
        }
        attempt.succeed();
        String hash = chosen.hash(new Password(next), user.username(), user.email());
        if (!users.changePassword(id, user.passwordHash(), hash, present)) {
            throw new WrongPassword().toException();
        }
    }
}
