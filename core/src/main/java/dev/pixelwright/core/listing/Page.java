package dev.pixelwright.core.listing;

import java.util.List;

/**
 * A part of a list.
 *
 * @param more whether rows follow the last of {@code items}
 * @param total rows of the whole list
 */
public record Page<T>(List<T> items, boolean more, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
