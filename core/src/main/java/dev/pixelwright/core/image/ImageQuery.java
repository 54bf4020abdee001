package dev.pixelwright.core.image;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.PageRequest;
import java.util.Optional;

/**
 * Which of an owner's images to list, and in which order.
 *
 * @param nameContains part of the file name, compared without regard to case
 */
public record ImageQuery(UserId owner, Optional<String> nameContains, Order order, PageRequest page) {

    /** Ties are broken by id, so that every order is total. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST,
        NAME,
        LARGEST_FIRST
    }
}
