package dev.pixelwright.adapters.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.admin.CleanupView.Item;
import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.work.CleanUp;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes at once what nobody needs any more, or says how much that is. */
@Path("/admin/cleanup")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CleanupResource {

    private final CleanUp cleanUp;

    public CleanupResource(CleanUp cleanUp) {
        this.cleanUp = cleanUp;
    }

    @POST
    @Needs(Scope.ADMIN)
    public CleanupView clean(@Auth Caller caller, @Context ContainerRequestContext request, @Nullable JsonNode body) {
        boolean dryRun = CleanupRequest.read(body).dryRun();
        if (dryRun) {
            AuditFilter.onlyLooks(request);
        }
        List<Item> items = new ArrayList<>();
        cleanUp.execute(!dryRun, (leftover, many) -> items.add(Item.of(leftover, many)));
        return new CleanupView(dryRun, items);
    }
}
