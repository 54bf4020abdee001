package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.cors.Origin;
import java.util.List;

/**
 * The key {@code http.cors}: whose pages may read answers in a browser.
 *
 * @param origins such as {@code https://app.example.org}; each is compared as a whole
 */
public record CorsSettings(List<String> origins) {

    public CorsSettings {
        origins = List.copyOf(origins);
        try {
            toOrigins(origins);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("http.cors.origins: " + e.getMessage(), e);
        }
    }

    /** The same as the HTTP face knows them. */
    public List<Origin> toOrigins() {
        return toOrigins(origins);
    }

    private static List<Origin> toOrigins(List<String> texts) {
        return texts.stream().map(Origin::new).toList();
    }
}
