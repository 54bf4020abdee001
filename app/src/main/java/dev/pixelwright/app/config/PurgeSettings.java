package dev.pixelwright.app.config;

import dev.pixelwright.core.delivery.CachePurge;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key {@code delivery.purge}: how a cache in front of the service is told which pictures are gone.
 *
 * @param url that is called, within what {@code outbound} allows
 * @param headers beside {@code content-type}, such as the one with the secret of the cache
 * @param field of the message that holds the tags, {@code tags} if left out
 */
public record PurgeSettings(String url, Map<String, String> headers, Optional<String> field) {

    private static final String FIELD = "tags";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,4096}");

    public PurgeSettings {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "delivery.purge.headers has '" + name + "', which or the value of which cannot be sent");
            }
        });
        purge(url, headers, field);
    }

    /** The same as core knows it. */
    CachePurge toCachePurge() {
        return purge(url, headers, field);
    }

    private static CachePurge purge(String url, Map<String, String> headers, Optional<String> field) {
        try {
            return new CachePurge(URI.create(url), headers, field.orElse(FIELD));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("delivery.purge: " + e.getMessage(), e);
        }
    }

    /** Without headers, which hold secrets. */
    @Override
    public String toString() {
        return "PurgeSettings[" + url + "]";
    }
}
