package dev.pixelwright.adapters.testkit;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
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
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import dev.pixelwright.core.transform.Transformation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Values for tests, each different from all before: rising ids, moments that rise with them, and keys of their own. */
public final class Samples {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    private Samples() {}

    /** A number larger than those before. */
    public static long number() {
        return NEXT.incrementAndGet();
    }

    /** A moment later than those before, with microseconds. */
    public static Instant moment() {
        return START.plusMillis(number());
    }

    public static UUID uuid() {
        return UUID.nameUUIDFromBytes(Long.toString(number()).getBytes(StandardCharsets.UTF_8));
    }

    public static BlobKey key() {
        return BlobKey.original(uuid());
    }

    public static User user() {
        long number = number();
        return user("user-" + number, "user-" + number + "@example.org");
    }

    public static User user(String name, String email) {
        return new User(
                new UserId(number()),
                new Username(name),
                new EmailAddress(email),
                "$hash$of$" + name,
                Set.of(Role.USER),
                Standing.ACTIVE,
                moment(),
                Optional.empty());
    }

    public static Image image(UserId owner) {
        return image(owner, "photo.jpg", 12_345);
    }

    public static Image image(UserId owner, String filename, long bytes) {
        UUID contentId = uuid();
        return new Image(
                new ImageId(number()),
                owner,
                contentId,
                new Filename(filename),
                new ImageInfo(ImageFormat.JPEG, new Size(400, 300), 1, Orientation.TURNED_LEFT, false),
                blob(BlobKey.original(contentId), bytes),
                moment());
    }

    /** A transformation unlike those before. */
    public static Transformation transformation() {
        long number = number();
        return Transformation.parse("resize:" + (1 + number % 9_000) + "x" + (1 + number / 9_000 % 9_000) + "/png");
    }

    public static Derivative derivative(Lineage lineage) {
        UUID contentId = uuid();
        return new Derivative(
                new DerivativeId(number()),
                lineage,
                contentId,
                ImageFormat.PNG,
                new Size(40, 30),
                blob(BlobKey.derivative(contentId, 1), 678),
                moment());
    }

    /** A ring for a job, of an image and a transformation that do not matter. */
    public static Ring ring(JobId job) {
        return new Ring(job, new Lineage(new ImageId(number()), transformation()));
    }

    private static StoredBlob blob(BlobKey key, long bytes) {
        return new StoredBlob(key, bytes, Sha256.of(key.value()));
    }
}
