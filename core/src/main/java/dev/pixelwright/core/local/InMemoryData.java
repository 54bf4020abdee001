package dev.pixelwright.core.local;

import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.id.KeyUse;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.PendingUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.sight.Description;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What all the {@code InMemory…} adapters that belong together share: the rows, one lock, and one clock that plays the
 * database's. Everything is lost with the process, and nothing is ever written anywhere.
 */
public final class InMemoryData {

    final Map<UserId, User> users = new HashMap<>();
    final Set<UserId> leavers = new LinkedHashSet<>();
    /** All who ever left: their ids come again with nobody. */
    final Set<UserId> gone = new HashSet<>();

    final Map<SessionId, Session> sessions = new HashMap<>();
    final Map<ApiKeyId, ApiKey> apiKeys = new TreeMap<>(Comparator.comparingLong(ApiKeyId::value));
    final Set<Preset> presets = new HashSet<>();
    final Map<LoginSubject, Attempts> attempts = new HashMap<>();
    final Map<UserId, PixelRow> pixels = new HashMap<>();
    final TreeMap<Long, Image> images = new TreeMap<>();
    final Map<ImageId, DescriptionRow> descriptions = new LinkedHashMap<>();
    final Map<Lineage, Derivative> derivatives = new LinkedHashMap<>();
    final TreeMap<Long, JobRow> jobs = new TreeMap<>();
    final Map<BlobKey, BlobEntry> ledger = new LinkedHashMap<>();
    final OutboxRows outbox = new OutboxRows(this::now);

    final Map<KeyName, KeyRow> keys = new HashMap<>();
    final Map<UploadId, UploadRow> uploads = new HashMap<>();

    final Deque<AuditEntry> audit = new ArrayDeque<>();
    final WebhookRows webhooks = new WebhookRows(this::now);
    final Map<UUID, PurgeRow> purges = new LinkedHashMap<>();
    final Map<JobId, TicketRow> tickets = new LinkedHashMap<>();
    final CostRows costs = new CostRows();
    final Map<BatchId, Batch> batches = new HashMap<>();
    final Map<JobId, RunRow> runs = new HashMap<>();

    private final Clock clock;

    public InMemoryData(Clock clock) {
        this.clock = clock;
    }

    /** Runs {@code step} while nobody else reads or writes. It checks first and changes then, so that it fails whole. */
    synchronized <R> R atomically(Supplier<R> step) {
        return step.get();
    }

    /** The same for a step without an answer. */
    synchronized void atomically(Runnable step) {
        step.run();
    }

    /** The time, as exact as a database keeps it. */
    Instant now() {
        return kept(clock.instant());
    }

    /** A moment as the database would keep it: in microseconds. */
    static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Notes what the key is used for; since when it is used does not change by a second use. */
    void use(UserId owner, IdempotencyKey key, KeyUse use) {
        keys.merge(new KeyName(owner, key), new KeyRow(use, now()), (old, row) -> new KeyRow(use, old.since()));
    }

    Optional<KeyUse> use(UserId owner, IdempotencyKey key) {
        return Optional.ofNullable(keys.get(new KeyName(owner, key))).map(KeyRow::use);
    }

    void closeSessions(Predicate<Session> which) {
        sessions.values().removeIf(which);
    }

    /**
     * Fails with {@code Unauthenticated} when the owner has left. Who was never registered is served: a program that has
     * users of its own need not tell us of them.
     */
    void requireNotGone(UserId owner) {
        if (gone.contains(owner)) {
            throw new Unauthenticated().toException();
        }
    }

    List<Image> imagesOf(UserId owner) {
        return images.values().stream()
                .filter(image -> image.owner().equals(owner))
                .toList();
    }

    long imageBytes(UserId owner) {
        return imagesOf(owner).stream().mapToLong(image -> image.blob().bytes()).sum();
    }

    boolean hasImage(ImageId id) {
        return images.containsKey(id.value());
    }

    Optional<JobRow> job(JobId id) {
        return Optional.ofNullable(jobs.get(id.value()));
    }

    boolean isReserved(BlobKey key) {
        BlobEntry entry = ledger.get(key);
        return entry != null && entry.state() == BlobState.RESERVED;
    }

    void hold(BlobKey key) {
        ledger.put(key, new BlobEntry(key, BlobState.HELD, now()));
    }

    void release(BlobKey key) {
        BlobEntry entry = ledger.get(key);
        if (entry != null && entry.state() != BlobState.RELEASED) {
            ledger.put(key, new BlobEntry(key, BlobState.RELEASED, now()));
        }
    }

    /** Whether a pending upload names the object, which is then not abandoned. */
    boolean isAwaited(BlobKey key) {
        return uploads.values().stream()
                .anyMatch(row -> row.upload().order().object().equals(key));
    }

    /** Releases an object that no row came to hold. */
    void abandon(BlobKey key) {
        if (isReserved(key)) {
            release(key);
        }
    }

    /**
     * Adds a derivative, unless there is one of the lineage, whose rival's object is then released.
     *
     * @param job which made it, if one did
     * @return the one that stands; empty when the object's reservation is gone
     */
    Optional<Derivative> adopt(Derivative made, Optional<JobId> job) {
        Derivative present = derivatives.get(made.lineage());
        if (present != null) {
            abandon(made.blob().key());
            return Optional.of(present);
        }
        if (!isReserved(made.blob().key())) {
            return Optional.empty();
        }
        Derivative row = new Derivative(
                made.id(),
                made.lineage(),
                made.contentId(),
                made.format(),
                made.size(),
                made.blob(),
                kept(made.createdAt()));
        hold(row.blob().key());
        derivatives.put(row.lineage(), row);
        Optional<Job> maker = job.flatMap(this::job).map(JobRow::job);
        Optional.ofNullable(images.get(row.image().value()))
                .ifPresent(image -> maker.ifPresentOrElse(
                        by -> outbox.derivativeCreated(image, row.id(), by),
                        () -> outbox.derivativeCreated(image, row.id())));
        return Optional.of(row);
    }

    /** Keys of two owners are two. */
    record KeyName(UserId owner, IdempotencyKey key) {}

    /** A pending upload, until when its address is good, how often it was claimed, and until when it is. */
    record UploadRow(PendingUpload upload, Instant addressUntil, int claims, Optional<Instant> claimedUntil) {

        boolean hasExpired(Instant now) {
            return !upload.until().isAfter(now);
        }

        boolean isOpen(Instant now) {
            return !hasExpired(now) && (upload.image().isEmpty() || addressUntil.isAfter(now));
        }

        boolean isClaimed(Instant now) {
            return claimedUntil.filter(now::isBefore).isPresent();
        }

        UploadRow claimed(int number, Instant until) {
            return new UploadRow(upload, addressUntil, number, Optional.of(until));
        }

        UploadRow unclaimed() {
            return new UploadRow(upload, addressUntil, claims, Optional.empty());
        }

        UploadRow completed(ImageId image) {
            return new UploadRow(upload.completed(image), addressUntil, claims, Optional.empty());
        }
    }

    /** Failed attempts in a row, the last of them, and until when no other is made. */
    record Attempts(int failures, Instant last, Instant lockedUntil) {}

    /** How often somebody looked at an image, from when on another may, and what was seen. */
    record DescriptionRow(int tries, Optional<Instant> due, Optional<Description> seen) {}

    /** Since when an image is gone, when caches are to be told of it, and whether they were told once already. */
    record PurgeRow(Instant since, Instant dueAt, boolean told) {

        PurgeRow due(Instant at) {
            return new PurgeRow(since, at, told);
        }
    }

    /**
     * What a job has asked a generator elsewhere, since when, and how that was called off.
     *
     * @param tries how often that was begun, the next time not before {@code next}
     */
    record TicketRow(ModelSubmission submission, Instant since, int tries, Instant next, boolean calledOff) {

        static TicketRow of(ModelSubmission submission, Instant since) {
            return new TicketRow(submission, since, 0, since, false);
        }

        boolean hasTicket() {
            return submission.ticket().isPresent();
        }
    }

    /** When a generator took up a job and when there was a model, and what it has said in between. */
    record RunRow(
            String generator,
            Instant begunAt,
            Optional<Instant> madeAt,
            Optional<ModelStage> stage,
            OptionalInt queuePosition) {}

    /** Pixels of an hour, and when that began. */
    record PixelRow(Instant begin, long pixels) {}

    /** A key's use, and since when. */
    record KeyRow(KeyUse use, Instant since) {}
}
