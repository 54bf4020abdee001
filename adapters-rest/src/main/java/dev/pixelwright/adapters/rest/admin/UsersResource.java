package dev.pixelwright.adapters.rest.admin;

import dev.pixelwright.adapters.rest.account.UserView;
import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.core.AccountUseCases;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** All users, for those who run the installation. */
@Path("/admin/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {

    private final AccountUseCases accounts;

    public UsersResource(AccountUseCases accounts) {
        this.accounts = accounts;
    }

    @GET
    @Needs(Scope.ADMIN)
    public PageView<UserView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Paging paging = Paging.of(new Query(request), true);
        return paging.show(
                accounts.listUsers().execute(paging.part()),
                UserView::of,
                user -> user.id().value());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.ADMIN)
    public UserView change(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            @Nullable UserRequest body) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        MembershipChange change = body.change();
        AuditFilter.detail(request, change.words());
        UserId user = UserId.parse(id).orElseThrow(() -> new UserNotFound(ShownId.of(id)).toException());
        return UserView.of(accounts.changeMembership().execute(user, change));
    }
}
