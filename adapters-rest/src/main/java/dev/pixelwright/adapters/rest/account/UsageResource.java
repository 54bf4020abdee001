package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.account.FindUsage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How much the caller keeps, against what they may. */
@Path("/me/usage")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageResource {

    private final FindUsage findUsage;
    private final Quota quota;

    public UsageResource(FindUsage findUsage, Quota quota) {
        this.findUsage = findUsage;
        this.quota = quota;
    }

    @GET
    @Needs(Scope.READ)
    public UsageView usage(@Auth Caller caller) {
        return UsageView.of(findUsage.execute(caller.id()), quota);
    }
}
