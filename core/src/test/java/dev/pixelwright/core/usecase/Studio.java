package dev.pixelwright.core.usecase;

import dev.pixelwright.core.AccountUseCases;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.local.ClosedOutbound;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Outbound;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A whole Pixelwright in memory with a clock to move and a user who is there already. */
final class Studio implements AutoCloseable {

    static final UserId ALICE = new UserId(1);
    static final UserId BOB = new UserId(2);
    static final Transformation AS_PNG = Transformation.parse("png");

    final MovableClock clock = new MovableClock();
    final CopyingEngine engine = new CopyingEngine();
    final InMemoryBlobStore store = new InMemoryBlobStore();
    final Database database;
    final Pixelwright pixelwright;

    Studio(Path folder) {
        this(folder, new ClosedOutbound());
    }

    Studio(Path folder, Outbound outbound) {
        this(folder, outbound, engine -> engine);
    }

    /** One whose engine stands behind another. */
    Studio(Path folder, Function<CopyingEngine, ImageEngine> front) {
        this(folder, new ClosedOutbound(), front);
    }

    private Studio(Path folder, Outbound outbound, Function<CopyingEngine, ImageEngine> front) {
        database = Database.inMemory(new InMemoryData(clock));
        database.users().add(user(ALICE, "alice"));
        database.users().add(user(BOB, "bob"));
        pixelwright = Pixelwright.builder(front.apply(engine))
                .clock(clock)
                .database(database)
                .store(store)
                .outbound(outbound)
                .presignedUrls(new WordedUrls(clock))
                .limits(new ImageLimits(20_000, 1_000_000, 2_000))
                .temporaryFolder(folder)
                .build();
    }

    private static User user(UserId id, String name) {
        return new User(
                id,
                new Username(name),
                new EmailAddress(name + "@example.com"),
                "unused",
                Set.of(Role.USER),
                Standing.ACTIVE,
                Instant.EPOCH,
                Optional.empty());
    }

    UseCases useCases() {
        return pixelwright.useCases();
    }

    AccountUseCases accounts() {
        return useCases().accounts();
    }

    Image upload() {
        return pixelwright.upload(ALICE, "pixel.png", png());
    }

    Job submit(ImageId image) {
        return useCases().submitJob().execute(ALICE, image, AS_PNG).job();
    }

    boolean run(JobId job) {
        return useCases().runJob().execute(job, () -> false, Runnable::run);
    }

    /** Does the job that waits longest. */
    boolean runNext() {
        return useCases().runJob().execute(() -> false);
    }

    JobStatus status(JobId job) {
        return job(job).status();
    }

    Job job(JobId id) {
        return useCases().findJob().execute(ALICE, id);
    }

    List<BlobKey> objects() {
        List<BlobKey> keys = new ArrayList<>();
        store.list(keys::add);
        return keys;
    }

    static byte[] png() {
        return TinyPng.of(8, 6);
    }

    @Override
    public void close() {
        pixelwright.close();
    }
}
