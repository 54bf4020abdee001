package dev.pixelwright.app.service;

import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.engine.PlainPng;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Plays what the service does all day, from an upload to a job's result, before there is anybody to see it: by the same engine
 * and the same use cases, and over data in memory that is forgotten. So whoever comes first does not wait for the loading and the
 * first steps of all of them.
 */
final class DressRehearsal {

    private static final User NOBODY = new User(
            new UserId(1),
            new Username("nobody"),
            new EmailAddress("nobody@example.com"),
            "none",
            Set.of(Role.USER),
            Standing.ACTIVE,
            Instant.EPOCH,
            Optional.empty());

    private static final Size SIZE = new Size(800, 600);
    private static final Transformation ORDER = Transformation.parse("resize:250x/jpeg:q=80");
    private static final int JOBS = 10;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ImageEngine engine;
    private final Path folder;

    private DressRehearsal(ImageEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** None where warming up is switched off. {@code folder} is for files on their way. */
    static Optional<DressRehearsal> of(EngineSettings settings, ImageEngine engine, Path folder) {
        return settings.sandbox().warmUp() ? Optional.of(new DressRehearsal(engine, folder)) : Optional.empty();
    }

    /** Returns when it has been played, or has taken too long. */
    void run() throws IOException {
        Clock clock = Clock.systemUTC();
        Database database = Database.inMemory(new InMemoryData(clock));
        database.users().add(NOBODY);
        try (Pixelwright stage = Pixelwright.builder(engine)
                .clock(clock)
                .database(database)
                .picturesHere(false)
                .temporaryFolder(folder)
                .workers(1)
                .build()
                .start()) {
            byte[] photograph = photograph();
            long end = System.nanoTime() + LONGEST_NANOS;
            for (int i = 0; i < JOBS && System.nanoTime() < end; i++) {
                // With some bytes behind its end it is another file, which has to be decoded.
                ByteArrayInputStream file = new ByteArrayInputStream(Arrays.copyOf(photograph, photograph.length + i));
                Image image = stage.useCases().uploadImage().execute(NOBODY.id(), new Filename("nothing.jpg"), file);
                play(stage, image, end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] photograph() throws IOException {
        Darkroom darkroom = new Darkroom(engine, ImageLimits.DEFAULT);
        ByteSource png = ByteSource.of(PlainPng.of(SIZE, sample -> sample * 7));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        darkroom.develop(png, darkroom.plan(Transformation.parse("jpeg:q=85"), png), jpeg, RenderMonitor.NONE);
        return jpeg.toByteArray();
    }

    private static void play(Pixelwright stage, Image image, long end) throws InterruptedException {
        JobId job = stage.useCases()
                .submitJob()
                .execute(NOBODY.id(), image.id(), ORDER)
                .job()
                .id();
        Semaphore news = new Semaphore(0);
        Subscription ear = stage.useCases().followJob().execute(job, news::release);
        try {
            while (isUnderWay(stage, job) && System.nanoTime() < end) {
                // What has happened before there was an ear is seen at the first look, and all else is heard.
                news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } finally {
            ear.close();
        }
    }

    private static boolean isUnderWay(Pixelwright stage, JobId job) {
        return !stage.useCases().findJob().execute(NOBODY.id(), job).status().isEnd();
    }
}
