package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A user as shown to themselves, and to those who run the installation. */
public record UserView(
        String id,
        String username,
        String email,
        List<String> roles,
        boolean disabled,
        Instant createdAt,
        Optional<Instant> lastLogin) {

    public static UserView of(User user) {
        List<String> roles = user.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return new UserView(
                user.id().toString(),
                user.username().toString(),
                user.email().toString(),
                roles,
                user.standing() == Standing.DISABLED,
                user.createdAt(),
                user.lastLogin());
    }
}
