package dev.pixelwright.adapters.rest.webhook;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.core.WebhookUseCases;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.WebhookId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** One of the caller's webhooks, and what was sent to it. */
@Path("/me/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    private final WebhookUseCases useCases;
    private final Optional<URI> publicAddress;

    public WebhookResource(WebhookUseCases useCases, Optional<URI> publicAddress) {
        this.useCases = useCases;
        this.publicAddress = publicAddress;
    }

    @GET
    @InPerson
    public WebhookView show(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return WebhookView.of(
                useCases.find().execute(caller.id(), WebhookIds.webhook(id)), Links.of(request, publicAddress));
    }

    @DELETE
    @InPerson
    public Response remove(@Auth Caller caller, @PathParam("id") String id) {
        useCases.remove().execute(caller.id(), WebhookIds.webhook(id));
        return Response.noContent().build();
    }

    @GET
    @InPerson
    @Path("/deliveries")
    public PageView<DeliveryView> deliveries(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Paging paging = Paging.of(new Query(request), true);
        return paging.show(
                useCases.listDeliveries().execute(caller.id(), WebhookIds.webhook(id), paging.part()),
                DeliveryView::of,
                delivery -> delivery.id().value());
    }

    @POST
    @InPerson
    @Path("/deliveries/{delivery}/replay")
    public Response replay(
            @Auth Caller caller,
            @PathParam("id") String id,
            @PathParam("delivery") String deliveryId,
            @Context ContainerRequestContext request) {
        WebhookId webhook = WebhookIds.webhook(id);
        Delivery delivery = useCases.replayDelivery().execute(caller.id(), webhook, WebhookIds.delivery(deliveryId));
        return Response.accepted(DeliveryView.of(delivery))
                .header(HttpHeaders.LOCATION, Links.of(request, publicAddress).deliveries(webhook))
                .build();
    }
}
