package dev.pixelwright.core.batch;

import dev.pixelwright.core.account.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What came of files that were sent together. It does not change; the jobs do.
 *
 * @param size how many files there were, 1 to {@link #MAX_SIZE}
 * @param items of those files whose image has not been deleted since, in their order
 */
public record Batch(BatchId id, UserId owner, int size, List<BatchItem> items, Instant createdAt) {

    public static final int MAX_SIZE = 25;

    public Batch {
        items = List.copyOf(items);
        if (size < 1 || size > MAX_SIZE || items.size() > size) {
            throw new IllegalArgumentException("A batch has 1 to " + MAX_SIZE + " files, not " + size);
        }
    }
}
