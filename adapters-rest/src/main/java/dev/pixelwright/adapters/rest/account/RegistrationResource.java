package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.auth.Tokens;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.face.RequiredFields;
import dev.pixelwright.adapters.rest.limit.LoginLimited;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.session.SignInOrigin;
import dev.pixelwright.adapters.rest.session.TokenView;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.usecase.account.OpenSession;
import dev.pixelwright.core.usecase.account.RegisterUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody new signs up and is let in at once. */
@LoginLimited
@Path("/register")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationResource {

    private final RegisterUser registerUser;
    private final OpenSession openSession;
    private final Tokens tokens;
    private final Optional<URI> publicAddress;

    public RegistrationResource(
            RegisterUser registerUser, OpenSession openSession, Tokens tokens, Optional<URI> publicAddress) {
        this.registerUser = registerUser;
        this.openSession = openSession;
        this.tokens = tokens;
        this.publicAddress = publicAddress;
    }

    @POST
    public Response register(
            @Nullable RegistrationRequest body,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext sent) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        RequiredFields fields = new RequiredFields();
        String username = fields.take("username", body.username());
        String email = fields.take("email", body.email());
        String password = fields.take("password", body.password());
        fields.check();
        User user = registerUser.execute(username, email, password);
        Session session = openSession.execute(user.id(), false, SignInOrigin.of(request));
        AuditFilter.entered(request, user.id());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Links.of(sent, publicAddress).me())
                .entity(TokenView.of(tokens.issue(session), session))
                .build();
    }
}
