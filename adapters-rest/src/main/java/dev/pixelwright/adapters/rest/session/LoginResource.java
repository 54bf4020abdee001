package dev.pixelwright.adapters.rest.session;

import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.auth.AccessCookie;
import dev.pixelwright.adapters.rest.auth.CrossSiteGuard;
import dev.pixelwright.adapters.rest.auth.Tokens;
import dev.pixelwright.adapters.rest.face.RequiredFields;
import dev.pixelwright.adapters.rest.limit.LoginLimited;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.usecase.account.LogIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A user proves who they are and gets a token, in the body and as a cookie. */
@LoginLimited
@Path("/login")
@Produces(MediaType.APPLICATION_JSON)
public final class LoginResource {

    private final LogIn logIn;
    private final Tokens tokens;
    private final AccessCookie cookie;
    private final CrossSiteGuard guard;

    public LoginResource(LogIn logIn, Tokens tokens, AccessCookie cookie, CrossSiteGuard guard) {
        this.logIn = logIn;
        this.tokens = tokens;
        this.cookie = cookie;
        this.guard = guard;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response logIn(@Nullable LoginRequest body, @Context HttpServletRequest request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        RequiredFields fields = new RequiredFields();
        String username = fields.take("username", body.username());
        String password = fields.take("password", body.password());
        fields.check();
        Session session = logIn.execute(username, password, body.remember(), SignInOrigin.of(request));
        AuditFilter.entered(request, session.user());
        String token = tokens.issue(session);
        return Response.ok(TokenView.of(token, session))
                .header(HttpHeaders.SET_COOKIE, cookie.handOut(token, session))
                .build();
    }

    /** The same from an HTML form or an OAuth 2 client (RFC 6749, 4.3.2), whose further fields mean nothing here. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            MultivaluedMap<String, String> form,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext sent) {
        // A page of another site may send a form without asking, and would sign its reader in as somebody else.
        guard.check(sent);
        boolean remember = Boolean.parseBoolean(form.getFirst("remember_me"));
        return logIn(new LoginRequest(form.getFirst("username"), form.getFirst("password"), remember), request);
    }
}
