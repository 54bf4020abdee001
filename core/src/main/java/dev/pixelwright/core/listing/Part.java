package dev.pixelwright.core.listing;

import java.util.List;

/**
 * A part of a list that nobody counts as a whole.
 *
 * @param more whether rows follow the last of {@code items}
 */
public record Part<T>(List<T> items, boolean more) {

    public Part {
        items = List.copyOf(items);
    }
}
