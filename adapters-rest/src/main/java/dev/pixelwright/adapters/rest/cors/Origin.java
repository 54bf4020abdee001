package dev.pixelwright.adapters.rest.cors;

import java.util.regex.Pattern;

/**
 * Where a page comes from, written as browsers write it (RFC 6454, 6.2): {@code https://app.example.org}, in lower case,
 * with a port only if it is not the scheme's own.
 */
public record Origin(String text) {

    private static final Pattern SHAPE =
            Pattern.compile("https?://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(:[1-9][0-9]{0,4})?");
    private static final Pattern NEEDLESS_PORT = Pattern.compile("http://.*:80|https://.*:443");

    public Origin {
        if (!SHAPE.matcher(text).matches() || NEEDLESS_PORT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An origin is written as https://app.example.org or http://localhost:3000, not " + text);
        }
    }
}
