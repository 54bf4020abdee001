package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.User;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.usecase.Authenticate;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, from the Bearer token or the cookie. Whatever credential comes must be good, and if several
 * come they must be of one session: a client that disagrees with itself is told so, not guessed at.
 */
@Priority(Priorities.AUTHENTICATION)
public final class CallerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final AccessCookie cookie;
    private final CrossSiteGuard guard;
    private final Authenticate authenticate;

    public CallerFilter(Tokens tokens, AccessCookie cookie, CrossSiteGuard guard, Authenticate authenticate) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.guard = guard;
        this.authenticate = authenticate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        List<String> sent = new ArrayList<>(cookie.read(request));
        if (header != null) {
            sent.add(bearer(header));
        }
        Caller caller = recognise(sent);
        if (header == null) {
            guard.check(request);
        }
        request.setSecurityContext(new CallerSecurity(caller, request.getSecurityContext()));
    }

    private static String bearer(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated();
        }
        return header.substring(SCHEME.length()).strip();
    }

    private Caller recognise(List<String> sent) {
        Tokens.@Nullable Content agreed = null;
        for (String token : sent) {
            Tokens.Content content = tokens.read(token).orElseThrow(CallerFilter::unauthenticated);
            if (agreed != null && !agreed.equals(content)) {
                throw unauthenticated();
            }
            agreed = content;
        }
        if (agreed == null) {
            throw unauthenticated();
        }
        return caller(agreed);
    }

    private Caller caller(Tokens.Content content) {
        User user = authenticate
                .execute(content.session())
                .filter(known -> known.id().equals(content.user()))
                .orElseThrow(CallerFilter::unauthenticated);
        return new Caller(user, content.session());
    }

    private static RuntimeException unauthenticated() {
        return new Unauthenticated().toException();
    }
}
