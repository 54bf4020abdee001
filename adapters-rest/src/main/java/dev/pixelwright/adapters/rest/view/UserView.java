package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.core.account.User;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A user as shown to themselves. */
public record UserView(
        String id, String username, String email, List<String> roles, Instant createdAt, Optional<Instant> lastLogin) {

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
                user.createdAt(),
                user.lastLogin());
    }
}
