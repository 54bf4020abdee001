package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.derivative.Derivative;
import java.time.Instant;

/**
 * A derivative.
 *
 * @param url where its bytes are
 * @param transformation what made it, in the canonical text form
 */
public record DerivativeView(
        String id,
        String imageId,
        String transformation,
        String url,
        String format,
        int width,
        int height,
        long bytes,
        String sha256,
        Instant createdAt) {

    public static DerivativeView of(Derivative derivative, Links links) {
        return new DerivativeView(
                derivative.id().toString(),
                derivative.image().toString(),
                derivative.transformation().toString(),
                links.content(derivative),
                derivative.format().label(),
                derivative.size().width(),
                derivative.size().height(),
                derivative.blob().bytes(),
                derivative.blob().sha256().hex(),
                derivative.createdAt());
    }
}
