package dev.pixelwright.core;

import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.SessionPolicy;
import dev.pixelwright.core.delivery.CachePurge;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.ImportPolicy;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.job.JobPolicy;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.local.ClosedOutbound;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.local.InProcessJobEvents;
import dev.pixelwright.core.local.InProcessJobQueue;
import dev.pixelwright.core.local.Pbkdf2PasswordHasher;
import dev.pixelwright.core.local.ShortBlocklist;
import dev.pixelwright.core.local.SilentDomainEvents;
import dev.pixelwright.core.local.SilentTracing;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.CommonPasswords;
import dev.pixelwright.core.port.DiagnosticContext;
import dev.pixelwright.core.port.DomainEvents;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.Outbound;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.PresignedUrls;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.webhook.WebhookPolicy;
import dev.pixelwright.core.work.HousekeepingPolicy;
import dev.pixelwright.core.work.RetentionPolicy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gathers the parts of a {@link Pixelwright}. Only the engine must be given; the rest has defaults in memory. */
public final class PixelwrightBuilder {

    private final SecureRandom random = new SecureRandom();
    private final ImageEngine engine;

    Clock clock = Clock.systemUTC();
    Optional<Database> database = Optional.empty();
    Optional<Ids> ids = Optional.empty();
    BlobStore store = new InMemoryBlobStore();
    Optional<PresignedUrls> presignedUrls = Optional.empty();
    Optional<Typesetter> typesetter = Optional.empty();
    JobQueue queue = new InProcessJobQueue();
    JobEvents events = new InProcessJobEvents();
    DomainEvents domainEvents = new SilentDomainEvents();
    Outbound outbound = new ClosedOutbound();
    Optional<CachePurge> cachePurge = Optional.empty();
    List<ModelGenerator> generators = List.of();
    Tracing tracing = new SilentTracing();
    DiagnosticContext diagnostics = (key, value) -> () -> {};
    PasswordHasher hasher = new Pbkdf2PasswordHasher(random);
    CommonPasswords commonPasswords = new ShortBlocklist();
    boolean picturesHere = true;
    ImageLimits limits = ImageLimits.DEFAULT;
    Presets presets = Presets.NONE;
    Quota quota = Quota.NONE;
    PixelQuota pixelQuota = PixelQuota.NONE;
    UploadPolicy uploadPolicy = UploadPolicy.DEFAULT;
    ImportPolicy importPolicy = ImportPolicy.OFF;
    JobPolicy jobPolicy = JobPolicy.DEFAULT;
    SessionPolicy sessionPolicy = SessionPolicy.DEFAULT;
    WebhookPolicy webhookPolicy = WebhookPolicy.DEFAULT;
    HousekeepingPolicy housekeeping = HousekeepingPolicy.DEFAULT;
    RetentionPolicy retention = RetentionPolicy.DEFAULT;
    Optional<LinkKeys> linkKeys = Optional.empty();
    Optional<Path> temporaryFolder = Optional.empty();
    WorkerId worker = new WorkerId("pid-" + ProcessHandle.current().pid());
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors());

    PixelwrightBuilder(ImageEngine engine) {
        this.engine = engine;
    }

    /** Signs links to pictures with these; with a key of this process, which nothing else knows, if not said. */
    public PixelwrightBuilder linkKeys(LinkKeys keys) {
        this.linkKeys = Optional.of(keys);
        return this;
    }

    /** Keeps users, images, jobs and the rest here; in memory if not said. */
    public PixelwrightBuilder database(Database ports) {
        this.database = Optional.of(ports);
        return this;
    }

    /** Keeps bytes here; in memory if not said. */
    public PixelwrightBuilder store(BlobStore blobStore) {
        this.store = blobStore;
        return this;
    }

    /** Lets clients read and write objects of the store themselves by this; they cannot if not said. */
    public PixelwrightBuilder presignedUrls(PresignedUrls addresses) {
        this.presignedUrls = Optional.of(addresses);
        return this;
    }

    /** Draws the texts of watermarks by this; they are refused by name if not said. */
    public PixelwrightBuilder typesetter(Typesetter letters) {
        this.typesetter = Optional.of(letters);
        return this;
    }

    /** Rings for jobs by this; within the process if not said. */
    public PixelwrightBuilder queue(JobQueue jobQueue) {
        this.queue = jobQueue;
        return this;
    }

    /** Wakes the followers of jobs by this; within the process if not said. */
    public PixelwrightBuilder events(JobEvents jobEvents) {
        this.events = jobEvents;
        return this;
    }

    /** Tells programs outside by this what has happened; nobody is told if not said. */
    public PixelwrightBuilder domainEvents(DomainEvents outside) {
        this.domainEvents = outside;
        return this;
    }

    /** Calls the addresses that users name by this; nobody is called if not said. */
    public PixelwrightBuilder outbound(Outbound calls) {
        this.outbound = calls;
        return this;
    }

    /** Tells a cache in front of the service by this which images are gone; none is told if not said. */
    public PixelwrightBuilder cachePurge(CachePurge way) {
        this.cachePurge = Optional.of(way);
        return this;
    }

    /** Makes models of pictures by these, the preferred one first; none are made if not said. */
    public PixelwrightBuilder modelGenerators(List<ModelGenerator> makers) {
        this.generators = List.copyOf(makers);
        return this;
    }

    /** Tells by this where the time of jobs goes; nobody is told if not said. */
    public PixelwrightBuilder tracing(Tracing told) {
        this.tracing = told;
        return this;
    }

    /** Has what is logged of a job say by this which one it is; it does not if not said. */
    public PixelwrightBuilder diagnostics(DiagnosticContext context) {
        this.diagnostics = context;
        return this;
    }

    /** Hashes passwords by this; PBKDF2 if not said. */
    public PixelwrightBuilder hasher(PasswordHasher passwordHasher) {
        this.hasher = passwordHasher;
        return this;
    }

    /** Refuses these passwords to those who choose one; a few dozen if not said. */
    public PixelwrightBuilder commonPasswords(CommonPasswords blocklist) {
        this.commonPasswords = blocklist;
        return this;
    }

    /** Makes identities by this; time-sorted and random ones if not said. */
    public PixelwrightBuilder ids(Ids source) {
        this.ids = Optional.of(source);
        return this;
    }

    /** Tells the time by this; the system's clock if not said. */
    public PixelwrightBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /** Whether the engine works in the memory of this process, where pictures then wait for room; it does if not said. */
    public PixelwrightBuilder picturesHere(boolean inThisProcess) {
        this.picturesHere = inThisProcess;
        return this;
    }

    public PixelwrightBuilder limits(ImageLimits imageLimits) {
        this.limits = imageLimits;
        return this;
    }

    /** Has names for transformations, and perhaps makes nothing else; none if not said. */
    public PixelwrightBuilder presets(Presets named) {
        this.presets = named;
        return this;
    }

    /** Lets each user keep only so much; as much as there is room for if not said. */
    public PixelwrightBuilder quota(Quota perUser) {
        this.quota = perUser;
        return this;
    }

    /** Makes only so much for each user within an hour; as much as there is time for if not said. */
    public PixelwrightBuilder pixelQuota(PixelQuota perUser) {
        this.pixelQuota = perUser;
        return this;
    }

    public PixelwrightBuilder uploadPolicy(UploadPolicy policy) {
        this.uploadPolicy = policy;
        return this;
    }

    public PixelwrightBuilder importPolicy(ImportPolicy policy) {
        this.importPolicy = policy;
        return this;
    }

    public PixelwrightBuilder jobPolicy(JobPolicy policy) {
        this.jobPolicy = policy;
        return this;
    }

    public PixelwrightBuilder sessionPolicy(SessionPolicy policy) {
        this.sessionPolicy = policy;
        return this;
    }

    public PixelwrightBuilder webhookPolicy(WebhookPolicy policy) {
        this.webhookPolicy = policy;
        return this;
    }

    public PixelwrightBuilder housekeeping(HousekeepingPolicy policy) {
        this.housekeeping = policy;
        return this;
    }

    /** Forgets what only tells of the past after so long; jobs never, and actions after a year, if not said. */
    public PixelwrightBuilder retention(RetentionPolicy policy) {
        this.retention = policy;
        return this;
    }

    /** Spools bytes here on their way; in a private folder of its own, gone with the last of them, if not said. */
    public PixelwrightBuilder temporaryFolder(Path folder) {
        this.temporaryFolder = Optional.of(folder);
        return this;
    }

    /** The name under which this process takes leases. */
    public PixelwrightBuilder worker(WorkerId name) {
        this.worker = name;
        return this;
    }

    /** Threads that do jobs; as many as processors if not said, and none for a process that only takes orders. */
    public PixelwrightBuilder workers(int threads) {
        this.workers = threads;
        return this;
    }

    /** Puts the parts together. Nothing runs in the background before {@link Pixelwright#start()}. */
    public Pixelwright build() {
        return new Pixelwright(this);
    }

    ImageEngine engine() {
        return engine;
    }

    SecureRandom random() {
        return random;
    }

    Ids idsOrDefault() {
        return ids.orElseGet(() -> new TimeSortedIds(clock, random));
    }

    Database databaseOrDefault() {
        return database.orElseGet(() -> Database.inMemory(new InMemoryData(clock)));
    }
}
