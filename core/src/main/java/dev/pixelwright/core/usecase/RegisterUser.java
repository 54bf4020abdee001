package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.Users;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Somebody new signs up. */
public final class RegisterUser {

    private final Users users;
    private final PasswordHasher hasher;
    private final Ids ids;
    private final Clock clock;

    public RegisterUser(Users users, PasswordHasher hasher, Ids ids, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a user with the role {@code USER}.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code InvalidUsername}, {@code InvalidEmail},
     *     {@code InvalidPassword} or {@code UserExists}
     */
    public User execute(String username, String email, String password) {
        User user = new User(
                new UserId(ids.next()),
                new Username(username),
                new EmailAddress(email),
                hasher.hash(new Password(password)),
                Set.of(Role.USER),
                clock.instant(),
                Optional.empty());
        users.add(user);
        return user;
    }
}
