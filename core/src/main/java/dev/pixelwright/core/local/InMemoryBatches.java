package dev.pixelwright.core.local;

import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Batches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that were sent together, in memory. */
public final class InMemoryBatches implements Batches {

    private final InMemoryData data;

    public InMemoryBatches(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void add(Batch batch) {
        data.atomically(() -> data.batches.put(batch.id(), with(batch, batch.items())));
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return data.atomically(() -> Optional.ofNullable(data.batches.get(id))
                .filter(batch -> data.users.containsKey(batch.owner()))
                .map(batch ->
                        with(batch, batch.items().stream().filter(this::isThere).toList())));
    }

    @Override
    public Set<JobId> news(Map<JobId, Long> told) {
        return data.atomically(() -> told.entrySet().stream()
                .filter(job -> data.job(job.getKey())
                        .map(row -> !row.isUnfinished() || row.events().size() > job.getValue())
                        .orElse(true))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private boolean isThere(BatchItem item) {
        return item.image().map(image -> data.images.containsKey(image.value())).orElse(true);
    }

    private static Batch with(Batch batch, List<BatchItem> items) {
        return new Batch(batch.id(), batch.owner(), batch.size(), items, InMemoryData.kept(batch.createdAt()));
    }
}
