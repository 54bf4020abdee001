package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
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
}
