package dev.pixelwright.core;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.work.Housekeeping;
import dev.pixelwright.core.work.NamedThreads;
import dev.pixelwright.core.work.Postroom;
import dev.pixelwright.core.work.Round;
import dev.pixelwright.core.work.WorkerPool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The front door: everything Pixelwright can do, over the parts that were chosen.
 *
 * <pre>{@code
 * try (Pixelwright pixelwright = Pixelwright.builder(engine).build()) {
 *     Image image = pixelwright.upload(me, "cat.jpg", bytes);
 *     Derivative small = pixelwright.transform(me, image.id(), "resize:800x600/webp:q=80");
 *     byte[] webp = pixelwright.read(small.blob());
 * }
 * }</pre>
 */
public final class Pixelwright implements AutoCloseable {

    private static final int FEWEST_HEARTBEAT_THREADS = 2;
    private static final int WORKERS_A_HEARTBEAT_THREAD = 8;
    private static final int ROUND_THREADS = 3;

    private final PixelwrightBuilder parts;
    private final TemporaryFolder folder;
    private final UseCases useCases;
    // Apart from the rounds: a store or a broker that hangs must not cost a worker its lease.
    private final ScheduledExecutorService heartbeats;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(ROUND_THREADS, new NamedThreads("pixelwright-timer"));
    // Apart as well: an engine that hangs over a picture that nobody has ordered must cost no round.
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("pixelwright-looker"));
    // Apart once more: whoever is told may be as slow as they like.
    private final ScheduledExecutorService purger =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("pixelwright-purger"));
    private final WorkerPool workers;
    private Subscription bells = () -> {};
    private final Postroom postroom;
    private Subscription rounds = () -> {};
    private Subscription mail = () -> {};
    private Subscription looks = () -> {};
    private Subscription purges = () -> {};

    Pixelwright(PixelwrightBuilder parts) {
        this.parts = parts;
        // Enough that a slow database does not cost one job its lease while another's is being extended.
        this.heartbeats = Executors.newScheduledThreadPool(
                Math.max(FEWEST_HEARTBEAT_THREADS, parts.workers / WORKERS_A_HEARTBEAT_THREAD),
                new NamedThreads("pixelwright-heartbeat"));
        this.folder = new TemporaryFolder(parts.temporaryFolder);
        this.useCases = UseCases.of(parts, folder.path(), heartbeats);
        WebhookUseCases webhooks = useCases.webhooks();
        this.postroom = new Postroom(webhooks.deliver(), webhooks.forgetDeliveries(), parts.webhookPolicy.senders());
        this.workers = new WorkerPool(useCases.runJob(), Math.max(1, parts.workers));
    }

    /** Begins to gather the parts around {@code engine}. */
    public static PixelwrightBuilder builder(ImageEngine engine) {
        return new PixelwrightBuilder(engine);
    }

    /** Starts the workers and the housekeeping; needed for jobs, not for {@link #transform}. */
    public synchronized Pixelwright start() {
        Optional<WorkerPool> pool = parts.workers > 0 ? Optional.of(workers) : Optional.empty();
        pool.ifPresent(hearing -> bells = parts.queue.listen(hearing::hear));
        rounds = useCases.housekeeping().start(timer, parts.housekeeping, pool);
        mail = postroom.start(timer, parts.housekeeping);
        pool.ifPresent(present -> looks = looking().start(looker, parts.housekeeping, Optional.empty()));
        useCases.delivery()
                .purgeCaches()
                .ifPresent(purge -> purges = new Housekeeping(List.of(Round.often("purging of caches", purge::execute)))
                        .start(purger, parts.housekeeping, Optional.empty()));
        return this;
    }

    private Housekeeping looking() {
        return new Housekeeping(List.of(Round.often("description of images", useCases.describeImages()::execute)));
    }

    /** Every intention, one object each. */
    public UseCases useCases() {
        return useCases;
    }

    /**
     * Keeps an image.
     *
     * @throws dev.pixelwright.core.failure.FailureException with an {@code ImageFailure} when it is refused
     */
    public Image upload(UserId owner, String filename, byte[] bytes) {
        try {
            return useCases.uploadImage().execute(owner, new Filename(filename), new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot break off", e);
        }
    }

    /**
     * Makes a derivative, or finds it where it was made before.
     *
     * @param transformation its text form, such as {@code resize:800x600,fit=cover/webp:q=80} or {@code preset:thumb}
     * @throws dev.pixelwright.core.failure.FailureException with the reason when it cannot be made
     */
    public Derivative transform(UserId owner, ImageId image, String transformation) {
        return useCases.transformImage()
                .execute(
                        owner,
                        image,
                        TransformationSyntax.parse(
                                transformation, useCases.presets().gather().execute(owner)));
    }

    /** All bytes of a stored object. */
    public byte[] read(StoredBlob blob) throws IOException {
        try (InputStream bytes = useCases.readBlob().execute(blob)) {
            return bytes.readAllBytes();
        }
    }

    /** Hears no more bells and does no more rounds, so that no job is claimed any more; those that run go on. */
    public synchronized void stopListening() {
        workers.stopClaiming();
        bells.close();
        rounds.close();
        mail.close();
        looks.close();
        purges.close();
    }

    /** Hears no more bells, lets running jobs end or gives them back, and stops the housekeeping. Takes 17 s at most. */
    @Override
    public synchronized void close() {
        stopListening();
        workers.close();
        postroom.close();
        timer.shutdownNow();
        looker.shutdownNow();
        purger.shutdownNow();
        heartbeats.shutdownNow();
        folder.close();
    }
}
