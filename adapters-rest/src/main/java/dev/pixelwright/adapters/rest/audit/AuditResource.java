package dev.pixelwright.adapters.rest.audit;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.PartView;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.usecase.audit.ListActions;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Who did what, for those who run the installation. */
@Path("/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final ListActions listActions;

    public AuditResource(ListActions listActions) {
        this.listActions = listActions;
    }

    @GET
    @Needs(Scope.ADMIN)
    public PartView<AuditEntryView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Query query = new Query(request);
        Optional<UserId> actor = query.text("actor_id")
                .map(text -> UserId.parse(text)
                        .orElseThrow(() -> RequestFault.INVALID_QUERY.at("actor_id", "the id of a user")));
        Paging paging = Paging.of(query, true);
        return paging.show(
                listActions.execute(new AuditQuery(actor, paging.part())), AuditEntryView::of, AuditEntry::number);
    }
}
