package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A store in memory that counts how often it is read, and that can be made to wait or to fail. */
final class CountingStore implements BlobStore {

    private final InMemoryBlobStore store = new InMemoryBlobStore();

    /** How often an object was opened. */
    final AtomicInteger opened = new AtomicInteger();

    /** So many of the next reads fail. */
    final AtomicInteger failing = new AtomicInteger();

    /** Every read waits for it. */
    CountDownLatch gate = new CountDownLatch(0);

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        store.put(key, source);
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        pass();
        return store.open(key);
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        pass();
        return store.open(key, offset, length);
    }

    private void pass() {
        opened.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StorageUnavailable("it is away").toException();
        }
    }

    @Override
    public OptionalLong size(BlobKey key) {
        return store.size(key);
    }

    @Override
    public void delete(BlobKey key) {
        store.delete(key);
    }

    @Override
    public int discardUnfinished(Duration abandonedAfter) {
        return store.discardUnfinished(abandonedAfter);
    }

    @Override
    public void list(Consumer<BlobKey> keys) {
        store.list(keys);
    }
}
