package dev.pixelwright.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A registered user.
 *
 * @param passwordHash what the {@code PasswordHasher} made; says nothing to anybody else
 */
public record User(
        UserId id,
        Username username,
        EmailAddress email,
        String passwordHash,
        Set<Role> roles,
        Standing standing,
        Instant createdAt,
        Optional<Instant> lastLogin) {

    public User {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "User[" + id + " " + username + "]";
    }
}
