package dev.pixelwright.adapters.web;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page of the console may load, and whom it may ask, as a {@code Content-Security-Policy} (CSP 3). All is our own
 * file: no line of script or style stands in the page itself, and no other host is asked.
 *
 * @param pictureOrigins {@code scheme://host[:port]} of others from whom bytes of pictures may come, such as the bucket that
 *     people are sent to
 */
public record ContentPolicy(List<String> pictureOrigins) {

    // A quote, a space, a comma or a semicolon would let an origin say more than where it is.
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");

    /** Of vendor/model-viewer.min.js: another version has another. */
    private static final String VIEWER_STYLE = "'sha256-PXtZZkJMMyc18o/DN1ZEFOJ2qEGq95IQbVaJFMOXOb0='";

    public ContentPolicy {
        pictureOrigins = List.copyOf(pictureOrigins);
        pictureOrigins.forEach(origin -> {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("An origin is scheme://host[:port], not " + origin);
            }
        });
    }

    /** Of an installation whose bytes all come from the service itself. */
    public static ContentPolicy own() {
        return new ContentPolicy(List.of());
    }

    /** The same for an installation that sends people to {@code address} for the bytes of pictures. */
    public ContentPolicy withPicturesFrom(URI address) {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        return new ContentPolicy(
                Stream.concat(pictureOrigins.stream(), Stream.of(origin)).toList());
    }

    /** The value of the header. */
    String header() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                // By its hash the one style element that the viewer of models has in its shadow tree.
                "style-src 'self' " + VIEWER_STYLE,
                "img-src " + sources("'self'", "blob:", "data:"),
                // Of blob: for the viewer of models, which asks for what the page gives it.
                "connect-src " + sources("'self'", "blob:"),
                "font-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self' blob:",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private String sources(String... always) {
        return Stream.concat(Stream.of(always), pictureOrigins.stream()).collect(Collectors.joining(" "));
    }
}
