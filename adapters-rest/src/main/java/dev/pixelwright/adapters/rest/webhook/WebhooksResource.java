package dev.pixelwright.adapters.rest.webhook;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.WebhookUseCases;
import dev.pixelwright.core.webhook.Webhook;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** The caller's webhooks as a whole: adding one and listing them. */
@Path("/me/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhooksResource {

    private final WebhookUseCases useCases;
    private final Optional<URI> publicAddress;

    public WebhooksResource(WebhookUseCases useCases, Optional<URI> publicAddress) {
        this.useCases = useCases;
        this.publicAddress = publicAddress;
    }

    /** The secret is told here and nowhere else. */
    @POST
    @InPerson
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Auth Caller caller, @Nullable WebhookRequest body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        Webhook webhook = useCases.add().execute(caller.id(), body.address(), body.types());
        Links links = Links.of(request, publicAddress);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.webhook(webhook.id()))
                .entity(WebhookView.withSecret(webhook, links))
                .build();
    }

    @GET
    @InPerson
    public ListView<WebhookView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Links links = Links.of(request, publicAddress);
        return new ListView<>(useCases.list().execute(caller.id()).stream()
                .map(webhook -> WebhookView.of(webhook, links))
                .toList());
    }
}
