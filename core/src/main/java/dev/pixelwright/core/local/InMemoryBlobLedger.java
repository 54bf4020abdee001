package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.port.BlobLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The blob ledger in memory. */
public final class InMemoryBlobLedger implements BlobLedger {

    private final InMemoryData data;

    public InMemoryBlobLedger(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void reserve(BlobKey key) {
        data.atomically(() -> {
            data.ledger.putIfAbsent(key, new BlobEntry(key, BlobState.RESERVED, data.now()));
        });
    }

    @Override
    public void release(BlobKey key) {
        data.atomically(() -> {
            data.ledger.computeIfPresent(key, (same, entry) -> new BlobEntry(key, BlobState.RELEASED, data.now()));
        });
    }

    @Override
    public Optional<BlobEntry> find(BlobKey key) {
        return data.atomically(() -> Optional.ofNullable(data.ledger.get(key)));
    }

    @Override
    public List<BlobKey> collectable(Duration abandonedAfter, int limit) {
        return data.atomically(() -> {
            Instant cutoff = data.now().minus(abandonedAfter);
            List<BlobKey> abandoned = data.ledger.values().stream()
                    .filter(entry -> entry.state() == BlobState.RESERVED)
                    .filter(entry -> !entry.since().isAfter(cutoff))
                    .filter(entry -> !data.isAwaited(entry.key()))
                    .map(BlobEntry::key)
                    .toList();
            abandoned.forEach(data::release);
            return data.ledger.values().stream()
                    .filter(entry -> entry.state() == BlobState.RELEASED)
                    .sorted(Comparator.comparing(BlobEntry::since).thenComparing(BlobEntry::key))
                    .limit(limit)
                    .map(BlobEntry::key)
                    .toList();
        });
    }

    @Override
    public List<BlobEntry> list(Optional<BlobKey> after, int limit) {
        return data.atomically(() -> data.ledger.values().stream()
                .filter(entry ->
                        after.map(seen -> entry.key().compareTo(seen) > 0).orElse(true))
                .sorted(Comparator.comparing(BlobEntry::key))
                .limit(limit)
                .toList());
    }

    @Override
    public Set<BlobKey> unknown(Set<BlobKey> keys) {
        return data.atomically(() -> {
            Set<BlobKey> unknown = new HashSet<>(keys);
            unknown.removeAll(data.ledger.keySet());
            data.images.values().forEach(image -> unknown.remove(image.blob().key()));
            data.derivatives.values().forEach(made -> unknown.remove(made.blob().key()));
            return Set.copyOf(unknown);
        });
    }

    @Override
    public void forget(BlobKey key) {
        data.atomically(() -> {
            data.ledger.computeIfPresent(key, (same, entry) -> entry.state() == BlobState.RELEASED ? null : entry);
        });
    }
}
