package dev.pixelwright.adapters.rest.content;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.usecase.ReadBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Bytes of derivatives that were looked at lately, kept in memory so that the store is read once for many. It answers for
 * bytes only: who asks has looked up the row before, so that what is deleted is seen by nobody from then on, on any node.
 * An object never changes while it is there, so that nothing here can be out of date. What is kept was read to its end and
 * has the digest of its row. Of those who ask at once for the same object one reads; if that fails, the rest read for
 * themselves.
 */
public final class HotBytes {

    /** The part of the bound that one object may take: fewer than this would push out all others. */
    private static final int SHARE = 16;

    // What an entry costs beside its bytes, roughly: the key, the array's header, the cache's own nodes.
    private static final int ENTRY = 256;

    private final ReadBlob readBlob;
    private final long largest;
    private final AsyncCache<BlobKey, byte[]> kept;

    /** @param maxBytes that are kept in all, objects up to a sixteenth of it; 0 keeps nothing */
    public HotBytes(ReadBlob readBlob, long maxBytes) {
        this.readBlob = readBlob;
        this.largest = Math.min(maxBytes / SHARE, Integer.MAX_VALUE) - ENTRY;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((BlobKey key, byte[] bytes) -> bytes.length + ENTRY)
                .recordStats()
                .buildAsync();
    }

    /** Tells {@code metrics} how many reads were spared and how many not, and how many bytes are kept. */
    public void tell(MetricRegistry metrics) {
        metrics.register("pixelwright.delivery.hot.hits", (Gauge<Long>)
                () -> kept.synchronous().stats().hitCount());
        metrics.register("pixelwright.delivery.hot.misses", (Gauge<Long>)
                () -> kept.synchronous().stats().missCount());
        metrics.register("pixelwright.delivery.hot.bytes", (Gauge<Long>) this::weight);
    }

    private long weight() {
        return kept.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** {@code length} bytes of {@code content} from {@code offset}, both within it; the caller closes the stream. */
    InputStream open(Content content, long offset, long length) {
        StoredBlob blob = content.blob();
        if (!content.derived() || blob.bytes() > largest) {
            return stored(blob, offset, length);
        }
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> there = kept.get(blob.key(), (key, executor) -> mine);
        try {
            byte[] bytes = there == mine ? fill(mine, blob) : there.join();
            return new ByteArrayInputStream(bytes, (int) offset, (int) length);
        } catch (CancellationException e) {
            return stored(blob, offset, length);
        }
    }

    private InputStream stored(StoredBlob blob, long offset, long length) {
        return length == blob.bytes() ? readBlob.execute(blob) : readBlob.execute(blob, offset, length);
    }

    private byte[] fill(CompletableFuture<byte[]> mine, StoredBlob blob) {
        try {
            byte[] bytes = read(blob);
            mine.complete(bytes);
            return bytes;
        } finally {
            // Does nothing once it is complete; otherwise it is forgotten, and whoever waits is let go.
            mine.cancel(false);
        }
    }

    private byte[] read(StoredBlob blob) {
        try (InputStream in = readBlob.execute(blob)) {
            byte[] bytes = in.readNBytes((int) blob.bytes() + 1);
            MessageDigest digest = Sha256.newDigest();
            digest.update(bytes);
            if (!Sha256.of(digest).equals(blob.sha256())) {
                throw new StorageUnavailable(blob.key() + " is not what was stored").toException();
            }
            return bytes;
        } catch (IOException e) {
            throw new StorageUnavailable(blob.key() + " broke off").toException(e);
        }
    }
}
