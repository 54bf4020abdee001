package dev.pixelwright.adapters.rest.view;

import java.util.List;

/** All of a list that is never long. */
public record ListView<T>(List<T> items) {

    public ListView {
        items = List.copyOf(items);
    }
}
