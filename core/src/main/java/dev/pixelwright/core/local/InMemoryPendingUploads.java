package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
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
    public Optional<PendingUpload> add(NewUpload upload, UploadPolicy policy) {
        return data.atomically(() -> {
            data.requireNotGone(upload.owner());
            Instant now = data.now();
            long open = data.uploads.values().stream()
                    .filter(row -> row.upload().order().owner().equals(upload.owner()) && row.isOpen(now))
                    .count();
            if (open >= policy.maxOpen()) {
                return Optional.empty();
            }
            PendingUpload pending =
                    new PendingUpload(upload, InMemoryData.kept(now.plus(policy.completion())), Optional.empty());
            Instant addressUntil = InMemoryData.kept(now.plus(policy.validity()));
            data.uploads.put(upload.id(), new UploadRow(pending, addressUntil, 0, Optional.empty()));
            data.ledger.put(upload.object(), new BlobEntry(upload.object(), BlobState.RESERVED, now));
            return Optional.of(pending);
        });
    }

    @Override
    public Optional<PendingUpload> find(UploadId id) {
        return data.atomically(() -> standing(id).map(UploadRow::upload));
    }

    @Override
    public Optional<UploadClaim> claim(UploadId id, Duration within) {
        return data.atomically(() -> standing(id)
                .filter(row -> row.upload().image().isEmpty() && !row.isClaimed(data.now()))
                .map(row -> {
                    UploadRow claimed = row.claimed(row.claims() + 1, data.now().plus(within));
                    data.uploads.put(id, claimed);
                    return new UploadClaim(id, claimed.claims());
                }));
    }

    @Override
    public boolean extend(UploadClaim claim, Duration within) {
        return data.atomically(() -> {
            Optional<UploadRow> mine = claimed(claim);
            mine.ifPresent(row -> data.uploads.put(
                    claim.upload(), row.claimed(row.claims(), data.now().plus(within))));
            return mine.isPresent();
        });
    }

    @Override
    public void release(UploadClaim claim) {
        data.atomically(() -> claimed(claim).ifPresent(row -> data.uploads.put(claim.upload(), row.unclaimed())));
    }

    @Override
    public void complete(UploadId id, ImageId image) {
        data.atomically(() -> {
            data.uploads.computeIfPresent(
                    id, (same, row) -> row.upload().image().isPresent() ? row : row.completed(image));
        });
    }

    @Override
    public int removeExpired(int max) {
        return data.atomically(() -> {
            Instant now = data.now();
            List<NewUpload> expired = data.uploads.values().stream()
                    .filter(row -> row.hasExpired(now))
                    .limit(max)
                    .map(row -> row.upload().order())
                    .toList();
            for (NewUpload upload : expired) {
                data.release(upload.object());
                data.uploads.remove(upload.id());
            }
            return expired.size();
        });
    }

    private Optional<UploadRow> standing(UploadId id) {
        return Optional.ofNullable(data.uploads.get(id)).filter(row -> !row.hasExpired(data.now()));
    }

    private Optional<UploadRow> claimed(UploadClaim claim) {
        return Optional.ofNullable(data.uploads.get(claim.upload()))
                .filter(row ->
                        row.claims() == claim.number() && row.claimedUntil().isPresent());
    }
}
