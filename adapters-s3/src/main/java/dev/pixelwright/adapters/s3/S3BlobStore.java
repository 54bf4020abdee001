package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket. A source is read twice, once for its digest and once to be sent, and never stands in memory. What
 * is read is compared with that digest: a stream throws {@code BlobCorrupt} or {@code StorageUnavailable} where it would
 * else end short or wrong.
 */
public final class S3BlobStore implements BlobStore {

    private final S3Connection connection;
    private final ObjectNames names;
    private final Reads reads;
    private final Uploads uploads;

    public S3BlobStore(S3Connection connection) {
        this.connection = connection;
        this.names = new ObjectNames(connection.settings().location());
        this.reads = new Reads(connection, names);
        this.uploads = new Uploads(connection, names, reads);
    }

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        try {
            uploads.put(key, source);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        return reads.open(key);
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        // HTTP cannot say such ranges.
        if (offset < 0 || length <= 0 || offset > Long.MAX_VALUE - length) {
            return emptyRange(key, offset, length);
        }
        return reads.open(key, offset, length);
    }

    @Override
    public OptionalLong size(BlobKey key) {
        return reads.head(key)
                .map(found -> OptionalLong.of(found.contentLength()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void delete(BlobKey key) {
        connection.calls().make(limits -> {
            try {
                return connection
                        .client()
                        .deleteObject(request -> request.bucket(names.bucket())
                                .key(names.of(key))
                                .overrideConfiguration(limits))
                        .sdkHttpResponse()
                        .isSuccessful();
            } catch (S3Exception e) {
                if (S3Failures.isMissing(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public int discardUnfinished(Duration abandonedAfter) {
        return new Leftovers(connection, names).discard(abandonedAfter);
    }

    @Override
    public void list(Consumer<BlobKey> keys) {
        new Listings(connection, names).list(keys);
    }

    private Optional<InputStream> emptyRange(BlobKey key, long offset, long length) {
        return reads.head(key).map(found -> {
            if (offset < 0 || length != 0 || offset > found.contentLength()) {
                throw new IllegalArgumentException("Not a range of the object: " + length + " bytes from " + offset);
            }
            return new ByteArrayInputStream(new byte[0]);
        });
    }
}
