package dev.pixelwright.core.listing;

import java.util.OptionalLong;

/**
 * Which part of a list is wanted.
 *
 * @param limit rows at most, 1 to {@link #MAX_LIMIT}
 * @param offset rows to skip first, at least 0
 * @param after id of the last row already seen; only where the list is ordered by id, and then without an offset
 */
public record PageRequest(int limit, long offset, OptionalLong after) {

    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0 || (offset > 0 && after.isPresent())) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + " and offset at least 0");
        }
    }

    /** The first {@code limit} rows. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, 0, OptionalLong.empty());
    }

    /** The {@code limit} rows after the first {@code offset}. */
    public static PageRequest skip(long offset, int limit) {
        return new PageRequest(limit, offset, OptionalLong.empty());
    }

    /** The {@code limit} rows that follow the row with this id. */
    public static PageRequest after(long id, int limit) {
        return new PageRequest(limit, 0, OptionalLong.of(id));
    }
}
