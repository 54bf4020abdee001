package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.content.Caching;
import dev.pixelwright.adapters.rest.content.Content;
import dev.pixelwright.adapters.rest.content.ContentResponder;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.delivery.OpenedLink;
import dev.pixelwright.core.usecase.delivery.OpenLink;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Pictures for everybody who holds a link. Who holds none learns nothing, not even whether there is such an image; who
 * writes a sound one in another way is sent to the one address of its picture, so that caches keep it once.
 */
@Path("/t/{signature}/{path:.+}")
public final class PublicResource {

    private static final String EXPIRY = "exp";
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final OpenLink openLink;
    private final Representations representations;
    private final WaitingRoom waitingRoom;
    private final ContentResponder responder;
    private final Clock clock;
    private final Optional<URI> publicAddress;

    public PublicResource(
            OpenLink openLink,
            Representations representations,
            WaitingRoom waitingRoom,
            ContentResponder responder,
            Clock clock,
            Optional<URI> publicAddress) {
        this.openLink = openLink;
        this.representations = representations;
        this.waitingRoom = waitingRoom;
        this.responder = responder;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    @GET
    public Response show(
            @PathParam("signature") String signature,
            @PathParam("path") String path,
            @Context ContainerRequestContext request) {
        OpenedLink opened = openLink.execute(signature, path, expiry(request));
        TagFilter.remember(request, opened.image().contentId());
        Caching caching = Caching.shared(opened.canonical().expiresAt(), clock.instant());
        if (!isWritten(opened.canonical(), request)) {
            URI one = URI.create(
                    Links.root(request, publicAddress) + opened.canonical().address());
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, one)
                    .header(HttpHeaders.CACHE_CONTROL, caching.cacheControl())
                    .header(Caching.RESOURCE_POLICY, caching.resourcePolicy())
                    .build();
        }
        return waitingRoom
                .see(opened.image(), representations.choose(request, opened.image(), opened.transformation()))
                .derivative()
                .map(derivative -> responder.respond(request, Content.of(derivative), caching))
                .orElseThrow(() -> RequestFault.SERVICE_UNAVAILABLE.after(AGAIN));
    }

    /** Whether that is the address as it was sent: a cache would keep each spelling, escape and parameter apart. */
    private static boolean isWritten(Link canonical, ContainerRequestContext request) {
        URI sent = request.getUriInfo().getRequestUri();
        String query = sent.getRawQuery() == null ? "" : "?" + sent.getRawQuery();
        return (sent.getRawPath() + query).endsWith(canonical.address());
    }

    // Given twice, it is not what was signed.
    private static Optional<String> expiry(ContainerRequestContext request) {
        var values = request.getUriInfo().getQueryParameters().getOrDefault(EXPIRY, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
