package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.benchmarks.lab.Rows;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows to call ports about: some that are there, another at each call, and new ones. */
final class Samples {

    /** The owner of a tenth of everything. */
    static final UserId BIG_OWNER = new UserId(1);

    /** The owner of the oldest twentieth of everything, who has uploaded and ordered nothing since. */
    static final UserId FORMER_OWNER = new UserId(2);

    private final Rows rows;
    private final Clock clock;
    private final Ids ids;
    private long taken;

    Samples(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.ids = new TimeSortedIds(clock, new SecureRandom());
    }

    Instant now() {
        return clock.instant();
    }

    Ids ids() {
        return ids;
    }

    /** An ordinary owner. */
    UserId owner() {
        return new UserId(rows.number("SELECT owner_id FROM images WHERE owner_id > 10 LIMIT 1 OFFSET ?", taken++));
    }

    /** An image of which one result or none was ordered. */
    ImageId image() {
        return new ImageId(rows.number(
                "SELECT image_id FROM jobs WHERE status = 'COMPLETED' ORDER BY id OFFSET ? LIMIT 1", 10 + taken++));
    }

    /** The image of which thousands of results were ordered. */
    ImageId popular() {
        return new ImageId(rows.number("SELECT min(id) FROM images"));
    }

    /** A job in this state whose turn, if it has one, has come. */
    JobId job(String status) {
        return new JobId(rows.number(
                "SELECT id FROM jobs WHERE status = ? AND (due_at IS NULL OR due_at < now()) ORDER BY id OFFSET ? LIMIT 1",
                status,
                taken++ % 5));
    }

    /** A job that is due before all others, and whose time is over. */
    JobId spent() {
        JobId job = job("PROCESSING");
        rows.run(
                "UPDATE jobs SET due_at = now() - INTERVAL '1 day', deadline = now() - INTERVAL '1 minute' WHERE id = ?",
                job.value());
        return job;
    }

    /** A result. */
    DerivativeId derivative() {
        return new DerivativeId(rows.number("SELECT id FROM derivatives ORDER BY id OFFSET ? LIMIT 1", 1000 + taken++));
    }

    /** The object of an image. */
    BlobKey object() {
        return new BlobKey(rows.texts("SELECT blob_key FROM images ORDER BY id OFFSET ? LIMIT 1", 500 + taken++)
                .get(0));
    }

    /** An image that is not there yet. */
    Image newImage(UserId owner) {
        UUID content = ids.random();
        return new Image(
                new ImageId(ids.next()),
                owner,
                content,
                new Filename("new.jpg"),
                new ImageInfo(ImageFormat.JPEG, new Size(1250, 800), 1, Orientation.UPRIGHT, false),
                new StoredBlob(BlobKey.original(content), 1000, Sha256.of(content.toString())),
                now());
    }

    /** A direct upload that nobody has begun yet. */
    NewUpload newUpload(UserId owner) {
        UUID content = ids.random();
        return new NewUpload(
                new UploadId(ids.next()),
                owner,
                new Filename("new.jpg"),
                1000,
                Optional.of(Sha256.of(content.toString())),
                BlobKey.staged(content));
    }

    /** A result that is not there yet. */
    Derivative newDerivative(Lineage lineage) {
        UUID content = ids.random();
        return new Derivative(
                new DerivativeId(ids.next()),
                lineage,
                content,
                ImageFormat.JPEG,
                new Size(100, 100),
                new StoredBlob(BlobKey.derivative(content, 1), 1000, Sha256.of(content.toString())),
                now());
    }
}
