package dev.pixelwright.adapters.rest.admin;

import dev.pixelwright.core.work.Leftover;
import java.util.List;
import java.util.Locale;

/**
 * What was removed.
 *
 * @param dryRun whether that is only what would be
 * @param items in the order in which they were told
 */
record CleanupView(boolean dryRun, List<Item> items) {

    CleanupView {
        items = List.copyOf(items);
    }

    /** How much of one kind there was. */
    record Item(String kind, long count) {

        static Item of(Leftover leftover, long many) {
            return new Item(leftover.name().toLowerCase(Locale.ROOT), many);
        }
    }
}
