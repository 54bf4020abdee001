package dev.pixelwright.adapters.rest.figures;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.core.FigureUseCases;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.figures.ShowActivity;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What those who run the installation want to know of it. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
public final class FiguresResource {

    private static final int USUAL_HOURS = 24;

    private final FigureUseCases figures;

    public FiguresResource(FigureUseCases figures) {
        this.figures = figures;
    }

    @GET
    @Path("/queue")
    @Needs(Scope.ADMIN)
    public QueueView queue(@Auth Caller caller) {
        return QueueView.of(figures.showQueue().execute());
    }

    @GET
    @Path("/workers")
    @Needs(Scope.ADMIN)
    public WorkersView workers(@Auth Caller caller) {
        return WorkersView.of(figures.showWorkers().execute());
    }

    @GET
    @Path("/storage")
    @Needs(Scope.ADMIN)
    public StorageView storage(@Auth Caller caller) {
        return StorageView.of(figures.showStorage().execute());
    }

    @GET
    @Path("/activity")
    @Needs(Scope.ADMIN)
    public ActivityView activity(@Auth Caller caller, @Context ContainerRequestContext request) {
        int hours = new Query(request).count("hours", ShowActivity.MAX_HOURS).orElse(USUAL_HOURS);
        return ActivityView.of(figures.showActivity().execute(hours));
    }
}
