package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.adapters.rest.auth.AccessCookie;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.RequiredFields;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.MessageView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.account.ChangePassword;
import dev.pixelwright.core.usecase.account.DeleteAccount;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class ProfileResource {

    private final ChangePassword changePassword;
    private final DeleteAccount deleteAccount;
    private final AccessCookie cookie;
    private final Messages messages;

    public ProfileResource(
            ChangePassword changePassword, DeleteAccount deleteAccount, AccessCookie cookie, Messages messages) {
        this.changePassword = changePassword;
        this.deleteAccount = deleteAccount;
        this.cookie = cookie;
        this.messages = messages;
    }

    @GET
    @Needs(Scope.READ)
    public UserView me(@Auth Caller caller) {
        return UserView.of(caller.user());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @InPerson
    public void changePassword(@Auth Caller caller, @Nullable PasswordRequest body) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        RequiredFields fields = new RequiredFields();
        String current = fields.take("current", body.current());
        String next = fields.take("new", body.next());
        fields.check();
        changePassword.execute(caller.id(), current, next, caller.session());
    }

    @DELETE
    @InPerson
    public Response leave(@Auth Caller caller, @Context ContainerRequestContext request) {
        deleteAccount.execute(caller.id());
        return Response.accepted(new MessageView(messages.text(Language.of(request), "ACCOUNT_DELETED")))
                .header(HttpHeaders.SET_COOKIE, cookie.takeBack())
                .build();
    }
}
