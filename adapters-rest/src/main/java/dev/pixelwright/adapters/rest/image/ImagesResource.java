package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.KeyHeader;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.listing.Paging;
import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.upload.UploadForm;
import dev.pixelwright.adapters.rest.view.CreatedImage;
import dev.pixelwright.adapters.rest.view.ImageView;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.adapters.rest.view.PageView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.image.ImageQuery.Order;
import dev.pixelwright.core.usecase.ImportImage;
import dev.pixelwright.core.usecase.ListImages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's images as a whole: bringing new ones and listing them. */
@Path("/images")
@Produces(MediaType.APPLICATION_JSON)
public final class ImagesResource {

    private final UploadForm uploadForm;
    private final ImportImage importImage;
    private final ListImages listImages;
    private final Optional<URI> publicAddress;

    public ImagesResource(
            UploadForm uploadForm, ImportImage importImage, ListImages listImages, Optional<URI> publicAddress) {
        this.uploadForm = uploadForm;
        this.importImage = importImage;
        this.listImages = listImages;
        this.publicAddress = publicAddress;
    }

    /** One file answers with its image, several with a list of theirs. */
    @POST
    @Needs(Scope.WRITE)
    @Consumes(MediaType.WILDCARD)
    public Response upload(@Auth Caller caller, @Context ContainerRequestContext request) throws IOException {
        Links links = Links.of(request, publicAddress);
        List<Image> kept = uploadForm.receive(caller.id(), request);
        if (kept.size() == 1) {
            return CreatedImage.answer(kept.get(0), links);
        }
        List<ImageView> views =
                kept.stream().map(image -> ImageView.of(image, links)).toList();
        return Response.status(Response.Status.CREATED)
                .entity(new ListView<>(views))
                .build();
    }

    /** The image that lies at an address, answered as if it had been sent. */
    @POST
    @Needs(Scope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importByUrl(
            @Auth Caller caller, @Nullable ImportRequest body, @Context ContainerRequestContext request)
            throws IOException {
        if (body == null) {
            // What comes without a type comes here too.
            throw (request.getMediaType() == null ? RequestFault.MISSING_FILE : RequestFault.MALFORMED_JSON).alone();
        }
        Image image = importImage.execute(caller.id(), body.address(), KeyHeader.of(request));
        return CreatedImage.answer(image, Links.of(request, publicAddress));
    }

    @GET
    @Needs(Scope.READ)
    public PageView<ImageView> list(@Auth Caller caller, @Context ContainerRequestContext request) {
        Query query = new Query(request);
        Order order = order(query.text("sort").orElse("-created_at"));
        Paging paging = Paging.of(query, order == Order.NEWEST_FIRST || order == Order.OLDEST_FIRST);
        Optional<String> name = query.text("q").filter(text -> !text.isBlank());
        Links links = Links.of(request, publicAddress);
        return paging.show(
                listImages.execute(new ImageQuery(caller.id(), name, order, paging.part())),
                described -> ImageView.of(described, links),
                described -> described.image().id().value());
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "-created_at" -> Order.NEWEST_FIRST;
            case "created_at" -> Order.OLDEST_FIRST;
            case "filename" -> Order.NAME;
            case "-bytes" -> Order.LARGEST_FIRST;
            default -> throw RequestFault.INVALID_QUERY.at("sort", "created_at, -created_at, filename, -bytes");
        };
    }
}
