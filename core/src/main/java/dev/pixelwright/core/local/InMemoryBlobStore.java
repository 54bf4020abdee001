package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Objects in memory. */
public final class InMemoryBlobStore implements BlobStore {

    private final Map<BlobKey, byte[]> objects = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryBlobStore() {}

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            objects.put(key, in.readAllBytes());
        }
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        return Optional.ofNullable(objects.get(key)).map(bytes -> part(bytes, offset, length));
    }

    @Override
    public OptionalLong size(BlobKey key) {
        byte[] bytes = objects.get(key);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public void delete(BlobKey key) {
        objects.remove(key);
    }

    @Override
    public int discardUnfinished(Duration abandonedAfter) {
        return 0;
    }

    @Override
    public void list(Consumer<BlobKey> keys) {
        objects.keySet().forEach(keys);
    }

    private static InputStream part(byte[] bytes, long offset, long length) {
        try {
            Objects.checkFromIndexSize(offset, length, (long) bytes.length);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a range of the object: " + e.getMessage(), e);
        }
        return new ByteArrayInputStream(bytes, (int) offset, (int) length);
    }
}
