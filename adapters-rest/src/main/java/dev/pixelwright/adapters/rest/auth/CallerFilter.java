package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.adapters.rest.auth.Credential.ByKey;
import dev.pixelwright.adapters.rest.auth.Credential.BySession;
import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.usecase.account.Authenticate;
import dev.pixelwright.core.usecase.account.AuthenticateKey;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;

/** Finds out who is calling, from a Bearer token, the cookie or an API key. */
@Priority(Priorities.AUTHENTICATION)
public final class CallerFilter implements ContainerRequestFilter {

    private final Tokens tokens;
    private final AccessCookie cookie;
    private final CrossSiteGuard guard;
    private final Authenticate authenticate;
    private final AuthenticateKey authenticateKey;

    public CallerFilter(
            Tokens tokens,
            AccessCookie cookie,
            CrossSiteGuard guard,
            Authenticate authenticate,
            AuthenticateKey authenticateKey) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.guard = guard;
        this.authenticate = authenticate;
        this.authenticateKey = authenticateKey;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Presented presented = Presented.in(request, tokens, cookie);
        Caller caller = presented
                .token()
                .flatMap(this::inPerson)
                .or(() -> presented.key().flatMap(this::program))
                .orElseThrow(() -> new Unauthenticated().toException());
        if (!presented.inHeader()) {
            guard.check(request);
        }
        request.setSecurityContext(new CallerSecurity(caller, request.getSecurityContext()));
    }

    private Optional<Caller> inPerson(Tokens.Content token) {
        return authenticate
                .execute(token.session())
                .filter(user -> user.id().equals(token.user()))
                .map(user -> new Caller(user, new BySession(token.session())));
    }

    private Optional<Caller> program(ApiKeySecret secret) {
        return authenticateKey.execute(secret).map(holder -> new Caller(holder.user(), new ByKey(holder.key())));
    }
}
