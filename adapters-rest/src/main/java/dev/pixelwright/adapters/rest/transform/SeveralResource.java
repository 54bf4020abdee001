package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.image.ImageIds;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.OrderedView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.SubmitJobs;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders several derivatives of one of the caller's images: all of them, or none when one is refused. */
@Path("/images/{id}/derivatives")
@Produces(MediaType.APPLICATION_JSON)
public final class SeveralResource {

    private final SubmitJobs submitJobs;
    private final FindResult findResult;
    private final GatherPresets gatherPresets;
    private final Messages messages;
    private final Optional<URI> publicAddress;

    public SeveralResource(
            SubmitJobs submitJobs,
            FindResult findResult,
            GatherPresets gatherPresets,
            Messages messages,
            Optional<URI> publicAddress) {
        this.submitJobs = submitJobs;
        this.findResult = findResult;
        this.gatherPresets = gatherPresets;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.TRANSFORM)
    public Response order(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @Context ContainerRequestContext request) {
        SeveralOrder order = SeveralOrder.read(body, gatherPresets.execute(caller.id()));
        Links links = Links.of(request, publicAddress);
        List<OrderedView.Ordered> items =
                submitJobs
                        .execute(caller.id(), ImageIds.parse(id), order.transformations(), KeyHeader.of(request))
                        .stream()
                        .map(made -> OrderedView.Ordered.of(made.job(), findResult.execute(made.job()), links))
                        .toList();
        OrderedView view = new OrderedView(messages.text(Language.of(request), "TRANSFORMATIONS_ACCEPTED"), items);
        return Response.status(view.areThere() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(view)
                .build();
    }
}
