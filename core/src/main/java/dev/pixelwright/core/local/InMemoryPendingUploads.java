package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.local.InMemoryData.UploadRow;
import dev.pixelwright.core.port.PendingUploads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pending uploads in memory. */
public final class InMemoryPendingUploads implements PendingUploads {

    private final InMemoryData data;

    public InMemoryPendingUploads(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Instant add(PendingUpload upload, Duration within) {
        return data.atomically(() -> {
            Instant now = data.now();
            Instant until = InMemoryData.kept(now.plus(within));
            data.uploads.put(upload.id(), new UploadRow(upload, until));
            data.ledger.put(upload.object(), new BlobEntry(upload.object(), BlobState.RESERVED, now));
            return until;
        });
    }

    @Override
    public Optional<PendingUpload> find(UploadId id) {
        return data.atomically(() -> Optional.ofNullable(data.uploads.get(id))
                .filter(row -> !hasExpired(row))
                .map(UploadRow::upload));
    }

    @Override
    public int countOpen(UserId owner) {
        return data.atomically(() -> (int) data.uploads.values().stream()
                .map(UploadRow::upload)
                .filter(upload -> upload.owner().equals(owner) && upload.image().isEmpty())
                .count());
    }

    @Override
    public void complete(UploadId id, ImageId image) {
        data.atomically(() -> {
            data.uploads.computeIfPresent(
                    id,
                    (same, row) -> row.upload().image().isPresent()
                            ? row
                            : new UploadRow(row.upload().completed(image), row.until()));
        });
    }

    @Override
    public int removeExpired() {
        return data.atomically(() -> {
            List<PendingUpload> expired = data.uploads.values().stream()
                    .filter(this::hasExpired)
                    .map(UploadRow::upload)
                    .toList();
            for (PendingUpload upload : expired) {
                data.release(upload.object());
                data.uploads.remove(upload.id());
            }
            return expired.size();
        });
    }

    private boolean hasExpired(UploadRow row) {
        return !row.until().isAfter(data.now());
    }
}
