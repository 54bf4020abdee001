package dev.pixelwright.adapters.rest.preset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.transform.TransformationJson;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.PresetUseCases;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.PresetFailure.PresetNotFound;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's presets. */
@Path("/me/presets")
@Produces(MediaType.APPLICATION_JSON)
public final class PresetsResource {

    private final PresetUseCases useCases;
    private final Optional<URI> publicAddress;

    public PresetsResource(PresetUseCases useCases, Optional<URI> publicAddress) {
        this.useCases = useCases;
        this.publicAddress = publicAddress;
    }

    @GET
    @Needs(Scope.READ)
    public ListView<PresetView> list(@Auth Caller caller) {
        return new ListView<>(useCases.list().execute(caller.id()).stream()
                .map(PresetView::of)
                .toList());
    }

    @GET
    @Path("/{name}")
    @Needs(Scope.READ)
    public PresetView find(@Auth Caller caller, @PathParam("name") String name) {
        return PresetView.of(useCases.find().execute(caller.id(), known(name)));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.TRANSFORM)
    public Response save(
            @Auth Caller caller,
            @PathParam("name") String name,
            @Nullable JsonNode body,
            @Context ContainerRequestContext request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        PresetName given = new PresetName(name);
        Transformation meaning = TransformationJson.read(body, Presets.WITHIN_A_PRESET);
        SavedPreset saved = useCases.save().execute(caller.id(), given, meaning);
        PresetView view = PresetView.of(saved.preset());
        if (!saved.fresh()) {
            return Response.ok(view).build();
        }
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Links.of(request, publicAddress).preset(given))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("/{name}")
    @Needs(Scope.TRANSFORM)
    public void delete(@Auth Caller caller, @PathParam("name") String name) {
        useCases.delete().execute(caller.id(), known(name));
    }

    // What no preset can be called is as unknown as what none is called.
    private static PresetName known(String name) {
        return PresetName.parse(name).orElseThrow(() -> new PresetNotFound(ShownId.of(name)).toException());
    }
}
