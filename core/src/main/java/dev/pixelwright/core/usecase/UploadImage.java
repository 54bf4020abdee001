package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Images;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A user brings an image. It is looked at before it is stored, and stored before it is known. */
public final class UploadImage {

    private final Images images;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    public UploadImage(Images images, BlobLedger ledger, BlobStore store, Intake intake, Ids ids, Clock clock) {
        this.images = images;
        this.ledger = ledger;
        this.store = store;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads {@code content} to its end, or as far as needed to refuse it, and keeps it.
     *
     * @throws FailureException with an {@code ImageFailure} when the bytes are refused, nothing being kept then, or a
     *     {@code SystemFailure}
     * @throws IOException when {@code content} breaks off
     */
    public Image execute(UserId owner, Filename filename, InputStream content) throws IOException {
        try (SpoolFile spool = intake.receive(content)) {
            ImageInfo info = intake.inspect(spool);
            UUID contentId = ids.random();
            BlobKey key = BlobKey.original(contentId);
            // To microseconds, as a database keeps them: what is answered now is what will be read later.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Image image = new Image(new ImageId(ids.next()), owner, contentId, filename, info, spool.as(key), now);
            keep(image, spool);
            return image;
        }
    }

    private void keep(Image image, SpoolFile spool) throws IOException {
        BlobKey key = image.blob().key();
        ledger.reserve(key);
        try {
            store.put(key, spool);
        } catch (IOException | RuntimeException e) {
            Abandon.quietly(ledger, key, e);
            throw e;
        }
        try {
            images.add(image);
        } catch (FailureException e) {
            // Any other failure may hide a row that was written after all; the collector will know.
            if (e.failure() instanceof BlobMissing) {
                store.delete(key);
            }
            throw e;
        }
    }
}
