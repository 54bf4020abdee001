package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Named bytes. An object appears whole or not at all, never changes while it exists, and is read by every node once
 * {@link #put} has returned. Any method may fail with {@code StorageUnavailable}, or {@code StorageFull} when writing,
 * and then leaves no part of an object behind that {@link #open} would give.
 */
public interface BlobStore {

    /**
     * Writes an object, all of it or nothing. Writing the same key again with the same bytes is allowed, because after a
     * failure a caller cannot know whether the first write counted.
     *
     * @throws IOException when {@code source} cannot be read
     */
    void put(BlobKey key, ByteSource source) throws IOException;

    /** The whole object; empty when there is none. The caller closes the stream. */
    Optional<InputStream> open(BlobKey key);

    /**
     * {@code length} bytes of an object from {@code offset}; empty when there is none.
     *
     * @throws IllegalArgumentException when the range is not within the object
     */
    Optional<InputStream> open(BlobKey key, long offset, long length);

    /** The length in bytes; empty when there is no such object. */
    OptionalLong size(BlobKey key);

    /** Deletes an object; deleting it again, or one that never was, does nothing. */
    void delete(BlobKey key);

    /**
     * Removes what is left of writes that never ended, and that nobody has gone on with for {@code abandonedAfter}. Finished
     * objects and younger writes are not touched.
     *
     * @return how many there were
     */
    int discardUnfinished(Duration abandonedAfter);

    /** Names every object to {@code keys}, in any order; those written or deleted meanwhile may be named or not. */
    void list(Consumer<BlobKey> keys);
}
