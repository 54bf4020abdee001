package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.account.FindModelCosts;
import dev.pixelwright.core.usecase.account.FindThroughput;
import dev.pixelwright.core.usecase.account.FindUsage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** How much the caller keeps, against what they may, and what models have cost. */
@Path("/me/usage")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageResource {

    private final FindUsage findUsage;
    private final FindThroughput findThroughput;
    private final FindModelCosts findModelCosts;
    private final Quota quota;
    private final PixelQuota pixelQuota;

    public UsageResource(
            FindUsage findUsage,
            FindThroughput findThroughput,
            FindModelCosts findModelCosts,
            Quota quota,
            PixelQuota pixelQuota) {
        this.findUsage = findUsage;
        this.findThroughput = findThroughput;
        this.findModelCosts = findModelCosts;
        this.quota = quota;
        this.pixelQuota = pixelQuota;
    }

    @GET
    @Needs(Scope.READ)
    public UsageView usage(@Auth Caller caller) {
        Optional<PixelHour> hour =
                pixelQuota.isBound() ? Optional.of(findThroughput.execute(caller.id())) : Optional.empty();
        return UsageView.of(
                findUsage.execute(caller.id()), quota, hour, pixelQuota, findModelCosts.execute(caller.id()));
    }
}
