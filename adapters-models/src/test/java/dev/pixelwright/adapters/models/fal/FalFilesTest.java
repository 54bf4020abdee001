package dev.pixelwright.adapters.models.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.adapters.models.Pictures;
import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.adapters.models.glb.Glb;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import dev.pixelwright.core.usecase.ClearSpool;
import dev.pixelwright.testbed.fal.FakeQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the files of a result: the model was paid for, and is lost for nothing that is wrong beside it. */
class FalFilesTest {

    private static final FalPatience PATIENCE = new FalPatience(
            Duration.ofSeconds(3),
            Duration.ofMillis(5),
            Duration.ofSeconds(60),
            100_000_000,
            3,
            Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private final FakeQueue queue;
    private final ByteArrayOutputStream model = new ByteArrayOutputStream();
    private final ByteArrayOutputStream preview = new ByteArrayOutputStream();
    private ModelTask task;

    FalFilesTest() throws IOException {
        queue = new FakeQueue();
    }

    @BeforeEach
    void prepare() throws IOException {
        task = new ModelTask(Pictures.picture(ImageFormat.JPEG), new ModelOrder(ModelFormat.GLB, "fal"), "job");
        ByteArrayOutputStream glb = new ByteArrayOutputStream();
        ModelTask relief = new ModelTask(task.picture(), new ModelOrder(ModelFormat.GLB, "relief").faces(2_000), "j");
        new ReliefGenerator()
                .follow(relief, ModelTicket.NONE, new ModelTarget(glb, new ByteArrayOutputStream()), ModelMonitor.NONE);
        queue.file = glb.toByteArray();
        queue.result = "{\"model_mesh\": {\"url\": \"" + queue.address() + "/files/m.glb\"}, \"rendered_image\": \""
                + queue.address() + "/files/p.webp\"}";
    }

    @AfterEach
    void close() {
        queue.close();
    }

    /** What comes in place of a picture. */
    enum Unfit {
        OVERSIZED {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return queue::flood;
            }
        },
        BROKEN {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return exchange -> FakeQueue.text(exchange, 500, "{}");
            }
        },
        LOST {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return FakeQueue::lose;
            }
        },
        SLOW {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return queue::drip;
            }
        },
        TEXT {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return exchange -> FakeQueue.text(exchange, 200, "<html>No such picture</html>");
            }
        },
        CUT {
            @Override
            FakeQueue.Reply reply(FakeQueue queue) {
                return exchange ->
                        FakeQueue.send(exchange, 200, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
            }
        };

        abstract FakeQueue.Reply reply(FakeQueue queue);
    }

    @ParameterizedTest
    @EnumSource
    void unfitPictureShouldBePassedOverForOneOfOurs(Unfit unfit) throws IOException {
        queue.next("GET", "/files/p.webp", unfit.reply(queue));
        follow();
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(ImageIO.read(new ByteArrayInputStream(preview.toByteArray())).getWidth())
                .isEqualTo(960);
        assertThat(queue.log).contains("GET /files/p.webp");
    }

    @Test
    void modelTooLargeToBeDrawnShouldBeShownByThePictureThatWasSent() throws IOException {
        queue.result = "{\"model_mesh\": {\"url\": \"" + queue.address() + "/files/m.glb\"}}";
        queue.file = Glb.of(Glb.TRIANGLE, new byte[64_000_000]);
        assertThat(follow()).isEqualTo(new ModelOutcome(1, 3));
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(preview.toByteArray())
                .isEqualTo(task.picture().file().bytes().open().readAllBytes());
    }

    @Test
    void filesOnTheirWayShouldBeThoseThatAreSwept() throws IOException {
        AtomicInteger swept = new AtomicInteger();
        queue.next("GET", "/files/p.webp", exchange -> {
            for (Path file : files()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            }
            swept.set(new ClearSpool(folder).execute(Duration.ofDays(1)));
            FakeQueue.text(exchange, 500, "{}");
        });
        // What was swept is gone, as it would be for a process that is not dead after all.
        assertThat(catchThrowable(this::follow)).isInstanceOf(IOException.class);
        assertThat(swept).hasValue(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingShouldBeLeftBehind() throws IOException {
        follow();
        assertThat(files()).isEmpty();
    }

    @Test
    void fileThatCannotBeWrittenShouldBeNoFaultOfTheOtherSide() {
        // A folder in its place stands for a full disk: neither can be written.
        queue.next("GET", "/files/m.glb", exchange -> {
            for (Path file : files()) {
                Files.delete(file);
                Files.createDirectory(file);
            }
            FakeQueue.send(exchange, 200, queue.file);
        });
        assertThat(catchThrowable(this::follow)).isInstanceOf(IOException.class);
        assertThat(model.size()).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void filesThatDoNotComeShouldBeLeftAloneForAWhile() {
        FalGenerator generator = generator();
        for (int i = 0; i < 4; i++) {
            queue.next("GET", "/files/m.glb", exchange -> FakeQueue.text(exchange, 500, "{}"));
            // What the host cannot give now is waited for: the model was paid for.
            assertThat(catchThrowable(() -> follow(generator)))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.failure().code()).isEqualTo("GENERATOR_UNAVAILABLE"));
        }
        assertThat(queue.log).filteredOn("GET /files/m.glb"::equals).hasSize(3);
    }

    private FalGenerator generator() {
        return new FalGenerator(
                new FalSettings(queue.address(), "m", "secret-key", List.of("127.0.0.1"), PATIENCE, 100),
                folder,
                () -> 0.5);
    }

    private ModelOutcome follow() throws IOException {
        return follow(generator());
    }

    private ModelOutcome follow(FalGenerator generator) throws IOException {
        return generator.follow(task, generator.submit(task), new ModelTarget(model, preview), ModelMonitor.NONE);
    }
}
