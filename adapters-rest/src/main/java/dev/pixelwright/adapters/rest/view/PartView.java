package dev.pixelwright.adapters.rest.view;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list that is not counted.
 *
 * @param nextCursor to be sent back for the part that follows; absent at the end
 */
public record PartView<T>(List<T> items, Optional<String> nextCursor) {

    public PartView {
        items = List.copyOf(items);
    }
}
