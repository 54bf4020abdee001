package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A store that passes every call on to another, so that a test can watch or hinder one of them. */
class ForwardingStore implements BlobStore {

    private final BlobStore store;

    ForwardingStore(BlobStore store) {
        this.store = store;
    }

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        store.put(key, source);
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        return store.open(key);
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        return store.open(key, offset, length);
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
