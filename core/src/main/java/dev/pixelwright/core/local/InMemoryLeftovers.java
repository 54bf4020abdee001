package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.local.InMemoryData.UploadRow;
import dev.pixelwright.core.port.Leftovers;
import dev.pixelwright.core.webhook.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How much of what is in memory nobody needs any more. */
public final class InMemoryLeftovers implements Leftovers {

    private final InMemoryData data;

    public InMemoryLeftovers(InMemoryData data) {
        this.data = data;
    }

    @Override
    public long uploads() {
        return count(data.uploads.values(), Duration.ZERO, UploadRow::hasExpired);
    }

    @Override
    public long keys(Duration age) {
        return count(data.keys.values(), age, (row, latest) -> row.since().isBefore(latest));
    }

    @Override
    public long deliveries(Duration age) {
        return count(
                data.webhooks.deliveries.values(),
                age,
                (row, latest) -> row.delivery().status() != DeliveryStatus.PENDING
                        && !row.delivery().updatedAt().isAfter(latest));
    }

    @Override
    public long jobs(Duration age) {
        return count(data.jobs.values(), age, JobRow::hasEndedBy);
    }

    @Override
    public long actions(Duration age) {
        return count(data.audit, age, (entry, latest) -> entry.at().isBefore(latest));
    }

    @Override
    public long objects(Duration abandonedAfter) {
        return count(data.ledger.values(), abandonedAfter, this::isCollectable);
    }

    private boolean isCollectable(BlobEntry entry, Instant latest) {
        return switch (entry.state()) {
            case HELD -> false;
            case RELEASED -> true;
            case RESERVED ->
                awaiting(entry)
                        .map(row -> row.hasExpired(data.now()))
                        .orElse(!entry.since().isAfter(latest));
        };
    }

    private Optional<UploadRow> awaiting(BlobEntry entry) {
        return data.uploads.values().stream()
                .filter(row -> row.upload().order().object().equals(entry.key()))
                .findFirst();
    }

    private <T> long count(Collection<T> rows, Duration age, BiPredicate<T, Instant> old) {
        return data.atomically(() -> {
            Instant latest = data.now().minus(age);
            return rows.stream().filter(row -> old.test(row, latest)).count();
        });
    }
}
