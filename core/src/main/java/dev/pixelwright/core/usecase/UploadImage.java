package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.UploadFailure.ChecksumMismatch;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Upload;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Images;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A user brings an image. It is looked at before it is stored, and stored before it is known. */
public final class UploadImage {

    private final Images images;
    private final Shelf shelf;
    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    public UploadImage(Images images, Shelf shelf, Intake intake, Ids ids, Clock clock) {
        this.images = images;
        this.shelf = shelf;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads {@code content} to its end, or as far as needed to refuse it, and keeps it.
     *
     * @throws FailureException with an {@code ImageFailure} when the bytes are refused or do not fit into the owner's quota, nothing being kept then, or a
     *     {@code SystemFailure}
     * @throws IOException when {@code content} breaks off
     */
    public Image execute(UserId owner, Filename filename, InputStream content) throws IOException {
        return execute(owner, filename, content, Optional.empty()).image();
    }

    /**
     * The same for an order that its sender has given a key: sent again with the same bytes, it is answered with the image
     * that it made the first time, and keeps nothing.
     *
     * @throws FailureException also with {@code IdempotencyKeyReused} for other bytes, or {@code ImageNotFound} when the
     *     image was deleted since
     */
    public Upload execute(UserId owner, Filename filename, InputStream content, Optional<IdempotencyKey> key)
            throws IOException {
        return execute(owner, filename, content, key, Optional.empty());
    }

    /**
     * The same for bytes whose digest was announced before.
     *
     * @throws FailureException also with {@code ChecksumMismatch} when they have another
     */
    public Upload execute(
            UserId owner,
            Filename filename,
            InputStream content,
            Optional<IdempotencyKey> key,
            Optional<Sha256> announced)
            throws IOException {
        try (SpoolFile spool = intake.receive(content)) {
            UUID contentId = ids.random();
            StoredBlob blob = spool.as(BlobKey.original(contentId));
            announced.ifPresent(expected -> requireSame(expected, blob.sha256()));
            ImageInfo info = intake.inspect(spool);
            Optional<Image> earlier = key.flatMap(given -> images.findByKey(owner, given, blob.sha256()));
            if (earlier.isPresent()) {
                return new Upload(earlier.get(), false);
            }
            shelf.requireRoom(owner, blob.bytes());
            // To microseconds, as a database keeps them: what is answered now is what will be read later.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Image image = new Image(new ImageId(ids.next()), owner, contentId, filename, info, blob, now);
            Image standing = shelf.keep(image, spool, key);
            return new Upload(standing, standing.id().equals(image.id()));
        }
    }

    private static void requireSame(Sha256 announced, Sha256 received) {
        if (!announced.equals(received)) {
            throw new ChecksumMismatch(announced.hex(), received.hex()).toException();
        }
    }
}
