package dev.pixelwright.core.local;

import dev.pixelwright.core.local.InMemoryData.PurgeRow;
import dev.pixelwright.core.port.CachePurges;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What caches outside are to be told, in memory. */
public final class InMemoryCachePurges implements CachePurges {

    private final InMemoryData data;

    public InMemoryCachePurges(InMemoryData data) {
        this.data = data;
    }

    @Override
    public List<UUID> take(int limit, Duration lease) {
        return data.atomically(() -> {
            Instant now = data.now();
            List<UUID> taken = data.purges.entrySet().stream()
                    .filter(row -> !row.getValue().dueAt().isAfter(now))
                    .sorted(Comparator.comparing(row -> row.getValue().dueAt()))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            taken.forEach(id -> data.purges.computeIfPresent(id, (same, row) -> row.due(now.plus(lease))));
            return taken;
        });
    }

    @Override
    public void told(List<UUID> contentIds, Duration again) {
        data.atomically(() -> {
            Instant due = data.now().plus(again);
            contentIds.forEach(id -> data.purges.compute(id, (same, row) -> next(row, due)));
        });
    }

    private static @Nullable PurgeRow next(@Nullable PurgeRow row, Instant due) {
        return row == null || row.told() ? null : new PurgeRow(row.since(), due, true);
    }

    @Override
    public int forget(Duration age, int max) {
        return data.atomically(() -> {
            Instant bound = data.now().minus(age);
            List<UUID> old = data.purges.entrySet().stream()
                    .filter(row -> !row.getValue().since().isAfter(bound))
                    .limit(max)
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(data.purges::remove);
            return old.size();
        });
    }
}
