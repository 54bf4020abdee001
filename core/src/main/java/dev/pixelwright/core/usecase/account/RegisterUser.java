package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.port.CommonPasswords;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.Users;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Somebody new signs up. */
public final class RegisterUser {

    private final Users users;
    private final ChosenPassword chosen;
    private final Ids ids;
    private final Clock clock;

    public RegisterUser(Users users, CommonPasswords common, PasswordHasher hasher, Ids ids, Clock clock) {
        this.users = users;
        this.chosen = new ChosenPassword(common, hasher);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a user with the role {@code USER}.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code InvalidUsername}, {@code InvalidEmail},
     *     {@code InvalidPassword}, {@code CommonPassword} or {@code UserExists}
     */
    public User execute(String username, String email, String password) {
        return execute(new Username(username), new EmailAddress(email), new Password(password), Set.of(Role.USER));
    }

    /** The same with the roles that the user shall have. */
    public User execute(Username username, EmailAddress email, Password password, Set<Role> roles) {
        User user = new User(
                new UserId(ids.next()),
                username,
                email,
                chosen.hash(password, username, email),
                roles,
                Standing.ACTIVE,
                clock.instant(),
                Optional.empty());
        users.add(user);
        return user;
    }
}
