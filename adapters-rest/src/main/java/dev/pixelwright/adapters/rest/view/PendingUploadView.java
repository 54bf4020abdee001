package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a direct upload.
 *
 * @param status {@code pending}, or {@code completed} once it has led to an image
 * @param completeUntil when the upload expires, whether completed or not
 * @param imageUrl where the image is; it may have been deleted since
 */
public record PendingUploadView(
        String id,
        String status,
        String fileName,
        long sizeBytes,
        String completeUrl,
        Instant completeUntil,
        Optional<String> imageId,
        Optional<String> imageUrl) {

    public static PendingUploadView of(PendingUpload upload, Links links) {
        NewUpload order = upload.order();
        return new PendingUploadView(
                order.id().toString(),
                upload.image().isPresent() ? "completed" : "pending",
                order.filename().toString(),
                order.bytes(),
                links.completion(order.id()),
                upload.until(),
                upload.image().map(image -> image.toString()),
                upload.image().map(links::image));
    }
}
