package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.image.Image;
import java.time.Instant;

/**
 * An image.
 *
 * @param url where its bytes are
 * @param width of the picture as a person sees it, turned upright, as is {@code height}
 */
public record ImageView(
        String id,
        String url,
        String filename,
        String format,
        int width,
        int height,
        long bytes,
        String sha256,
        Instant createdAt,
        String derivativesUrl) {

    public static ImageView of(Image image, Links links) {
        return new ImageView(
                image.id().toString(),
                links.content(image),
                image.filename().toString(),
                image.info().format().label(),
                image.info().uprightSize().width(),
                image.info().uprightSize().height(),
                image.blob().bytes(),
                image.blob().sha256().hex(),
                image.createdAt(),
                links.derivatives(image.id()));
    }
}
