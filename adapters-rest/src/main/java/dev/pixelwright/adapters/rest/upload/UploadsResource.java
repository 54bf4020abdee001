package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Needs;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.CreatedImage;
import dev.pixelwright.adapters.rest.view.DirectUploadView;
import dev.pixelwright.adapters.rest.view.PendingUploadView;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.usecase.BeginUpload;
import dev.pixelwright.core.usecase.CompleteUpload;
import dev.pixelwright.core.usecase.FindUpload;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

/** Uploads whose bytes go straight to the store: asking for an address, and saying that the bytes are there. */
@Path("/images/uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {

    private final BeginUpload beginUpload;
    private final FindUpload findUpload;
    private final CompleteUpload completeUpload;
    private final Optional<URI> publicAddress;

    public UploadsResource(
            BeginUpload beginUpload,
            FindUpload findUpload,
            CompleteUpload completeUpload,
            Optional<URI> publicAddress) {
        this.beginUpload = beginUpload;
        this.findUpload = findUpload;
        this.completeUpload = completeUpload;
        this.publicAddress = publicAddress;
    }

    @POST
    @Needs(Scope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@Auth Caller caller, @Nullable UploadRequest body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        DirectUpload upload = beginUpload.execute(caller.id(), body.filename(), body.bytes(), body.sha256());
        Links links = Links.of(request, publicAddress);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.upload(upload.id()))
                .entity(DirectUploadView.of(upload, links))
                .build();
    }

    /** What has become of it. The address for the bytes is told once, when the upload begins. */
    @GET
    @Needs(Scope.READ)
    @Path("/{id}")
    public PendingUploadView find(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return PendingUploadView.of(
                findUpload.execute(caller.id(), UploadIds.parse(id)), Links.of(request, publicAddress));
    }

    /** The image, as {@code POST /images} would answer it. */
    @POST
    @Needs(Scope.WRITE)
    @Path("/{id}/complete")
    public Response complete(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Image image = completeUpload.execute(caller.id(), UploadIds.parse(id));
        return CreatedImage.answer(image, Links.of(request, publicAddress));
    }
}
