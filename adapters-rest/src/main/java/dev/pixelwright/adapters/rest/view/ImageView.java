package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.sight.DescribedImage;
import dev.pixelwright.core.sight.Description;
import dev.pixelwright.core.transform.Colour;
import java.time.Instant;
import java.util.Optional;

/**
 * An image.
 *
 * @param url where its bytes are
 * @param width of the picture as a person sees it, turned upright, as is {@code height}
 * @param pages frames of an animation or pages of a document
 * @param alpha whether the file can hold transparent pixels
 * @param dominantColour as {@code rrggbb}; absent until a worker has looked at the picture, as is {@code thumbHash}
 * @param thumbHash in base64
 */
public record ImageView(
        String id,
        String url,
        String filename,
        String format,
        int width,
        int height,
        int pages,
        boolean alpha,
        Optional<String> dominantColour,
        Optional<String> thumbHash,
        long bytes,
        String sha256,
        Instant createdAt,
        String derivativesUrl) {

    /** One that was brought just now, so that nobody has looked at it. */
    public static ImageView of(Image image, Links links) {
        return of(new DescribedImage(image, Optional.empty()), links);
    }

    public static ImageView of(DescribedImage described, Links links) {
        Image image = described.image();
        return new ImageView(
                image.id().toString(),
                links.content(image),
                image.filename().toString(),
                image.info().format().label(),
                image.info().uprightSize().width(),
                image.info().uprightSize().height(),
                image.info().pages(),
                image.info().alpha(),
                described.description().flatMap(Description::dominantColour).map(Colour::toString),
                described.description().map(seen -> seen.thumbHash().base64()),
                image.blob().bytes(),
                image.blob().sha256().hex(),
                image.createdAt(),
                links.derivatives(image.id()));
    }
}
