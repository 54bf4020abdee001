package dev.pixelwright.adapters.rest.view;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param nextCursor to be sent back for the part that follows; absent at the end
 * @param total how many there are in all
 */
public record PageView<T>(List<T> items, Optional<String> nextCursor, long total) {

    public PageView {
        items = List.copyOf(items);
    }
}
