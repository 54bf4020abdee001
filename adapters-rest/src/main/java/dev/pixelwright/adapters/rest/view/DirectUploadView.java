package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.image.DirectUpload;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * How to bring an upload to the store.
 *
 * @param method with which to send the bytes to {@code url}
 * @param headers to be sent with them as they stand, besides the {@code Content-Length} that every client sends
 * @param expiresAt until when the address is good
 * @param completeUrl where to say that the bytes are there, until {@code completeUntil}
 */
public record DirectUploadView(
        String id,
        String method,
        URI url,
        Map<String, String> headers,
        Instant expiresAt,
        String completeUrl,
        Instant completeUntil) {

    public static DirectUploadView of(DirectUpload upload, Links links) {
        return new DirectUploadView(
                upload.id().toString(),
                "PUT",
                upload.put().url(),
                upload.put().headers(),
                upload.put().expiresAt(),
                links.completion(upload.id()),
                upload.completeUntil());
    }
}
