package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.adapters.rest.auth.Credential.ByKey;
import dev.pixelwright.adapters.rest.auth.Credential.BySession;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.AccessFailure.InsufficientScope;
import dev.pixelwright.core.failure.AccessFailure.SessionRequired;
import dev.pixelwright.core.failure.AccountFailure.Forbidden;
import java.security.Principal;
import java.util.Locale;

/** Who is calling, and by which credential. */
public record Caller(User user, Credential credential) implements Principal {

    @Override
    public String getName() {
        return user.username().toString();
    }

    public UserId id() {
        return user.id();
    }

    /** Under which name the caller's requests are counted: a program's apart from its user's own. */
    public String rateKey() {
        return credential instanceof ByKey program ? "key:" + program.key().id() : "user:" + user.id();
    }

    /** The session by which the user is here in person; fails with {@code SessionRequired} for a program. */
    public SessionId session() {
        if (credential instanceof BySession present) {
            return present.session();
        }
        throw new SessionRequired().toException();
    }

    /** Fails with {@code InsufficientScope} or {@code Forbidden} unless the caller may do what needs {@code scope}. */
    void require(Scope scope) {
        if (credential instanceof ByKey program && !program.key().scopes().contains(scope)) {
            throw new InsufficientScope(scope.name().toLowerCase(Locale.ROOT)).toException();
        }
        if (scope == Scope.ADMIN && !user.roles().contains(Role.ADMIN)) {
            throw new Forbidden().toException();
        }
    }
}
