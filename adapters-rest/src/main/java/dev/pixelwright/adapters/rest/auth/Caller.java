package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.Forbidden;
import java.security.Principal;

/** Who is calling, and by which session. */
public record Caller(User user, SessionId session) implements Principal {

    @Override
    public String getName() {
        return user.username().toString();
    }

    public UserId id() {
        return user.id();
    }

    /** Under which name the caller's requests are counted. */
    public String rateKey() {
        return "user:" + user.id();
    }

    /** Fails with {@code Forbidden} unless the caller runs the installation. */
    public void requireAdmin() {
        if (!user.roles().contains(Role.ADMIN)) {
            throw new Forbidden().toException();
        }
    }
}
