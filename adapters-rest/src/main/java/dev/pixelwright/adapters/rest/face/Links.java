package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.webhook.WebhookId;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the addresses of things, on the face that was asked. Without a public address they begin with a slash: the name
 * a client gives in its {@code Host} header never reaches a body.
 */
public final class Links {

    private final String base;

    private Links(String base) {
        this.base = base;
    }

    /** The links for the answer to {@code request}. */
    public static Links of(ContainerRequestContext request, Optional<URI> publicAddress) {
        String root = request.getUriInfo().getBaseUri().getRawPath();
        return new Links(publicAddress.map(URI::toString).orElse("")
                + root
                + Face.of(request).prefix());
    }

    /** What stands before {@code /t/}, which belongs to no face: the public address, or nothing. */
    public static String root(ContainerRequestContext request, Optional<URI> publicAddress) {
        String root = request.getUriInfo().getBaseUri().getRawPath();
        return publicAddress.map(URI::toString).orElse("") + root.substring(0, root.length() - 1);
    }

    /** Where everything is; ends with a slash. */
    public String base() {
        return base;
    }

    public String image(ImageId id) {
        return base + "images/" + id;
    }

    public String derivatives(ImageId id) {
        return image(id) + "/derivatives";
    }

    /** Where the bytes of an original are. */
    public String content(Image image) {
        return content(image.id(), image.contentId());
    }

    /** Where the bytes of a derivative are. */
    public String content(Derivative derivative) {
        return content(derivative.image(), derivative.contentId());
    }

    private String content(ImageId image, UUID contentId) {
        return image(image) + "/content/" + contentId;
    }

    public String upload(UploadId id) {
        return base + "images/uploads/" + id;
    }

    /** Where to say that the bytes of a direct upload are there. */
    public String completion(UploadId id) {
        return upload(id) + "/complete";
    }

    public String me() {
        return base + "me";
    }

    public String apiKey(ApiKeyId id) {
        return base + "me/api-keys/" + id;
    }

    public String preset(PresetName name) {
        return base + "me/presets/" + name;
    }

    public String webhook(WebhookId id) {
        return base + "me/webhooks/" + id;
    }

    public String deliveries(WebhookId id) {
        return webhook(id) + "/deliveries";
    }

    public String batch(BatchId id) {
        return base + "batches/" + id;
    }

    public String job(JobId id) {
        return base + "jobs/" + id;
    }

    public String events(JobId id) {
        return job(id) + "/events";
    }

    public String result(JobId id) {
        return job(id) + "/result";
    }
}
