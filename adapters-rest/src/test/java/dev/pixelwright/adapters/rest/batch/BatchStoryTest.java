package dev.pixelwright.adapters.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.rest.job.JobPresenter;
import dev.pixelwright.adapters.rest.job.JobStory;
import dev.pixelwright.adapters.rest.job.Story.Chapter;
import dev.pixelwright.adapters.rest.job.Story.Telling;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.transform.Transformation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a story costs whose reader mostly waits, and that nothing of it is lost for that. */
class BatchStoryTest {

    private static final UserId ALICE = new UserId(1);

    private final CountedDatabase line = new CountedDatabase();
    private Database database;
    private Pixelwright pixelwright;

    @BeforeEach
    void open() {
        database = Database.inMemory(new InMemoryData(Clock.systemUTC()));
        pixelwright = Pixelwright.builder(new Java2dEngine())
                .database(line.to(database))
                .build();
    }

    @AfterEach
    void close() {
        pixelwright.close();
    }

    private Batch batch(int size) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", png);
        List<BatchItem> items = IntStream.range(0, size)
                .mapToObj(position -> item(position, pixelwright.upload(ALICE, "a.png", png.toByteArray())))
                .toList();
        return new Batch(new BatchId(1), ALICE, size, items, Instant.EPOCH);
    }

    private BatchItem item(int position, Image image) {
        Job job = pixelwright
                .useCases()
                .submitJob()
                .execute(ALICE, image.id(), Transformation.parse("grayscale/png"))
                .job();
        return new BatchItem(
                position, image.filename(), Optional.of(image.id()), Optional.of(job.id()), Optional.empty());
    }

    private BatchStory story(Batch batch, String mark) {
        UseCases useCases = pixelwright.useCases();
        URI address = URI.create("http://localhost/");
        JobViews views = new JobPresenter(
                        useCases.findResult(), useCases.models().findRun(), new Messages(), Optional.empty())
                .views(new ContainerRequest(address, address, "GET", null, new MapPropertiesDelegate(), null));
        return new BatchStory(
                batch,
                BatchMark.of(mark, batch.size()),
                new BatchViews(useCases.findJob(), views),
                useCases.models().followBatch(),
                (job, after) -> new JobStory(useCases.findJob(), useCases.followJob(), views, job, after));
    }

    private static JobId job(Batch batch, int position) {
        return batch.items().get(position).job().orElseThrow();
    }

    private void run(JobId job) {
        pixelwright.useCases().runJob().execute(job, () -> false, Runnable::run);
    }

    private static List<String> told(Chapter chapter) {
        return chapter.tellings().stream()
                .map(telling -> ((BatchEventView) telling.data()).position() + " " + telling.event())
                .toList();
    }

    @Test
    void whoeverWaitsShouldAskOneQuestionALook() throws IOException {
        BatchStory story = story(batch(Batch.MAX_SIZE), "");
        assertThat(story.next().tellings()).hasSize(Batch.MAX_SIZE);
        for (int look = 0; look < 3; look++) {
            line.questions.set(0);
            assertThat(story.next()).isEqualTo(new Chapter(List.of(), false));
            assertThat(line.questions).hasValue(1);
        }
    }

    @Test
    void newsShouldBeToldOnceAndResumedAfterAnyOfIt() throws IOException {
        Batch batch = batch(3);
        BatchStory story = story(batch, "");
        assertThat(told(story.next())).containsExactlyInAnyOrder("0 queued", "1 queued", "2 queued");
        run(job(batch, 1));
        Chapter news = story.next();
        assertThat(told(news)).containsExactly("1 completed");
        assertThat(news.last()).isFalse();
        assertThat(told(story.next())).isEmpty();
        String mark = news.tellings().stream().map(Telling::id).findFirst().orElseThrow();
        BatchStory resumed = story(batch, mark);
        assertThat(told(resumed.next())).isEmpty();
        run(job(batch, 2));
        run(job(batch, 0));
        for (BatchStory either : List.of(story, resumed)) {
            Chapter end = either.next();
            assertThat(told(end)).containsExactly("2 completed", "0 completed");
            assertThat(end.last()).isTrue();
        }
    }

    @Test
    void aJobThatEndsWhileItIsLookedAtShouldEndTheStory() throws IOException {
        Batch batch = batch(1);
        BatchStory story = story(batch, "");
        story.next();
        ClaimTerms terms = new ClaimTerms(new WorkerId("test"), Duration.ofMinutes(1), 3);
        database.claims().release(database.claims().claim(job(batch, 0), terms).orElseThrow());
        line.beforeEvents.set(() -> run(job(batch, 0)));
        Chapter news = story.next();
        assertThat(told(news)).containsExactly("0 queued", "0 completed");
        assertThat(news.last()).isFalse();
        assertThat(story.next()).isEqualTo(new Chapter(List.of(), true));
    }

    @Test
    void aJobThatIsGoneShouldEndTheStory() throws IOException {
        Batch batch = batch(1);
        BatchStory story = story(batch, "");
        story.next();
        pixelwright
                .useCases()
                .deleteImage()
                .execute(ALICE, batch.items().get(0).image().orElseThrow());
        assertThat(story.next()).isEqualTo(new Chapter(List.of(), true));
    }
}
