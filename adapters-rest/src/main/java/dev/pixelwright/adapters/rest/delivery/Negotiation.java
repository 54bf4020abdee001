package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.delivery.Hints;
import dev.pixelwright.core.delivery.Viewer;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Transformation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a request decides what a picture's address shows.
 *
 * @param formats of AVIF and WebP, those that who accepts them by name is shown where the format is {@code auto}; with none
 *     that is what it is in a job, whoever looks
 * @param clientHints whether {@code Sec-CH-DPR} and {@code Sec-CH-Width} are heard
 */
public record Negotiation(Set<ImageFormat> formats, boolean clientHints) {

    /** What may be named. */
    public static final Set<ImageFormat> NEGOTIABLE = Set.of(ImageFormat.AVIF, ImageFormat.WEBP);

    /** Of both formats, and without hints. */
    public static final Negotiation DEFAULT = new Negotiation(NEGOTIABLE, false);

    public Negotiation {
        formats = Set.copyOf(formats);
        if (!NEGOTIABLE.containsAll(formats)) {
            throw new IllegalArgumentException("Only AVIF and WebP are negotiated");
        }
    }

    /** The request headers on which it depends what {@code asked} shows. */
    List<String> headers(Transformation asked) {
        List<String> headers = new ArrayList<>();
        if (!formats.isEmpty() && asked.encoding() instanceof Encoding.Auto) {
            headers.add(HttpHeaders.ACCEPT);
        }
        if (clientHints) {
            headers.addAll(ClientHints.NAMES);
        }
        return headers;
    }

    /** Who looks, as far as it matters. */
    Viewer viewer(ContainerRequestContext request) {
        return new Viewer(
                formats.isEmpty() ? Optional.empty() : Optional.of(accepted(request)),
                clientHints ? ClientHints.of(request) : Hints.NONE);
    }

    private Set<ImageFormat> accepted(ContainerRequestContext request) {
        Set<ImageFormat> accepted = EnumSet.noneOf(ImageFormat.class);
        accepted.addAll(AcceptedFormats.of(request.getHeaderString(HttpHeaders.ACCEPT)));
        accepted.retainAll(formats);
        return accepted;
    }
}
