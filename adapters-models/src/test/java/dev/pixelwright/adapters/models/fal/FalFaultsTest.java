package dev.pixelwright.adapters.models.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.adapters.models.Pictures;
import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelTooLarge;
import dev.pixelwright.core.failure.ModelFailure.SubmissionUnclear;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.transform.RenderStopped;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import dev.pixelwright.testbed.fal.FakeQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised when fal.ai hangs, breaks, drips, floods, or takes an order without a word. */
class FalFaultsTest {

    private static final Duration SOON = Duration.ofMillis(700);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final long MOST = 3_000_000;

    @TempDir
    private Path folder;

    private final FakeQueue queue;
    private final ByteArrayOutputStream model = new ByteArrayOutputStream();
    private ModelTask task;

    FalFaultsTest() throws IOException {
        queue = new FakeQueue();
    }

    @BeforeEach
    void prepare() throws IOException {
        task = new ModelTask(Pictures.picture(ImageFormat.PNG), new ModelOrder(ModelFormat.GLB, "fal"), "job");
        ModelTask relief = new ModelTask(task.picture(), new ModelOrder(ModelFormat.GLB, "relief").faces(2_000), "j");
        ByteArrayOutputStream glb = new ByteArrayOutputStream();
        new ReliefGenerator()
                .follow(relief, ModelTicket.NONE, new ModelTarget(glb, new ByteArrayOutputStream()), ModelMonitor.NONE);
        queue.file = glb.toByteArray();
        queue.result = "{\"model_mesh\": {\"url\": \"" + queue.address() + "/files/m.glb\"}}";
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private FalGenerator generator(Duration call, Duration whole, Duration breakerPause) {
        FalPatience patience = new FalPatience(call, Duration.ofMillis(2), whole, MOST, 3, breakerPause);
        return new FalGenerator(
                new FalSettings(queue.address(), "m", "secret-key", List.of("127.0.0.1"), patience, 100),
                folder,
                () -> 0.5);
    }

    @Test
    void lostAnswerToASubmissionShouldBeUnclearAndBilledOnce() {
        FalGenerator generator = generator(LATER, LATER, LATER);
        queue.next("POST", "/", FakeQueue::lose);
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(SubmissionUnclear.class);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void hangingSubmissionShouldBeUnclearAndBilledOnce() {
        FalGenerator generator = generator(SOON, LATER, LATER);
        queue.next("POST", "/", queue::hang);
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(SubmissionUnclear.class);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void drippingAnswerToASubmissionShouldBeUnclear() {
        FalGenerator generator = generator(SOON, LATER, LATER);
        queue.next("POST", "/", queue::drip);
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(SubmissionUnclear.class);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void submissionToNobodyShouldBeCertainlyNone() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        FalGenerator generator = new FalGenerator(
                new FalSettings(
                        URI.create("http://127.0.0.1:" + free),
                        "m",
                        "secret-key",
                        List.of("127.0.0.1"),
                        FalPatience.USUAL,
                        100),
                folder,
                () -> 0.5);
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(GeneratorUnavailable.class);
    }

    @Test
    void stateShouldBeAskedAgainAfterAFaultWithoutASecondOrder() throws IOException {
        FalGenerator generator = generator(SOON, LATER, LATER);
        ModelTicket ticket = generator.submit(task);
        queue.next("GET", "/s/77/how", exchange -> FakeQueue.text(exchange, 503, "busy"));
        queue.next("GET", "/s/77/how", queue::hang);
        follow(generator, ticket, ModelMonitor.NONE);
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(queue.count("GET /s/77/how")).isEqualTo(3);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void silentOrFloodingStreamShouldBeLeftForAsking() throws IOException {
        FalGenerator generator = generator(SOON, LATER, LATER);
        queue.next("GET", "/s/77/how/stream", queue::hang);
        follow(generator, generator.submit(task), ModelMonitor.NONE);
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        queue.next("GET", "/s/77/how/stream", queue::drip);
        follow(generator, generator.submit(task), ModelMonitor.NONE);
        queue.next("GET", "/s/77/how/stream", queue::flood);
        follow(generator, generator.submit(task), ModelMonitor.NONE);
        assertThat(queue.bytesSent.get()).isLessThan(400_000_000);
        assertThat(queue.count("GET /s/77/how")).isEqualTo(3);
        assertThat(queue.submissions).hasSize(3);
    }

    @Test
    void secondProcessShouldFollowTheSameTicketWithoutASecondOrder() throws IOException {
        ModelTicket ticket = generator(LATER, LATER, LATER).submit(task);
        follow(generator(LATER, LATER, LATER), new ModelTicket(ticket.text()), ModelMonitor.NONE);
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void drippingFileShouldEndAtTheDeadlineOfTheWhole() throws IOException {
        FalGenerator generator = generator(LATER, Duration.ofSeconds(2), LATER);
        ModelTicket ticket = generator.submit(task);
        queue.next("GET", "/files/", queue::drip);
        AtomicInteger heard = new AtomicInteger();
        assertThat(failure(() -> follow(generator, ticket, report -> {
                    if (report.stage() == ModelStage.FETCHING) {
                        heard.incrementAndGet();
                    }
                })))
                .isInstanceOf(GeneratorUnavailable.class);
        assertThat(queue.bytesSent).hasPositiveValue();
        assertThat(heard).as("reports while it drips").hasValueGreaterThan(1);
        assertThat(model.size()).isZero();
    }

    @Test
    void taskThatNeverEndsShouldEndAtTheDeadlineOfTheWhole() throws IOException {
        FalGenerator generator = generator(LATER, Duration.ofSeconds(1), LATER);
        queue.states("{\"status\": \"IN_PROGRESS\"}");
        ModelTicket ticket = generator.submit(task);
        assertThat(failure(() -> follow(generator, ticket, ModelMonitor.NONE)))
                .isInstanceOf(GeneratorUnavailable.class);
    }

    @Test
    void floodShouldBeBrokenOffAtTheMost() throws IOException {
        FalGenerator generator = generator(LATER, LATER, LATER);
        ModelTicket ticket = generator.submit(task);
        queue.next("GET", "/files/", queue::flood);
        assertThat(failure(() -> follow(generator, ticket, ModelMonitor.NONE))).isEqualTo(new ModelTooLarge(MOST));
        // What lies in the buffers of sockets was sent too.
        assertThat(queue.bytesSent.get()).isLessThan(100_000_000);
    }

    @Test
    void floodOfWordsShouldBeBrokenOff() throws IOException {
        FalGenerator generator = generator(LATER, LATER, LATER);
        ModelTicket ticket = generator.submit(task);
        for (int i = 0; i < 4; i++) {
            queue.next("GET", "/s/77/how", queue::flood);
        }
        assertThat(failure(() -> follow(generator, ticket, ModelMonitor.NONE)))
                .isInstanceOf(GeneratorUnavailable.class);
        assertThat(queue.bytesSent.get()).isLessThan(400_000_000);
    }

    @Test
    void monitorShouldBreakOffAHangingCall() throws IOException {
        FalGenerator generator = generator(LATER, LATER, LATER);
        ModelTicket ticket = generator.submit(task);
        queue.next("GET", "/s/77/how", queue::hang);
        ModelMonitor stopping = report -> {
            throw new Enough();
        };
        assertThat(catchThrowable(() -> follow(generator, ticket, stopping))).isInstanceOf(Enough.class);
    }

    @Test
    void breakerShouldOpenAfterThreeFailuresAndLetOneThroughLater() {
        FalGenerator generator = generator(LATER, LATER, SOON);
        for (int i = 0; i < 3; i++) {
            queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 500, "{}"));
            assertThat(failure(() -> generator.submit(task))).isInstanceOf(SubmissionUnclear.class);
        }
        assertThat(generator.obstacle()).isPresent();
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(GeneratorUnavailable.class);
        assertThat(queue.submissions).hasSize(3);
        Await.until("it may be asked again", () -> generator.obstacle().isEmpty());
        queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 500, "{}"));
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(SubmissionUnclear.class);
        // One probe failed, and nobody is let through again.
        assertThat(generator.obstacle()).isPresent();
        assertThat(queue.submissions).hasSize(4);
        Await.until("it may be asked again", () -> generator.obstacle().isEmpty());
        assertThat(catchThrowable(() -> generator.submit(task))).isNull();
        assertThat(generator.obstacle()).isEmpty();
    }

    private void follow(FalGenerator generator, ModelTicket ticket, ModelMonitor monitor) throws IOException {
        generator.follow(task, ticket, new ModelTarget(model, new ByteArrayOutputStream()), monitor);
    }

    private static Object failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(FailureException.class);
        return ((FailureException) thrown).failure();
    }

    private static final class Enough extends RenderStopped {

        private static final long serialVersionUID = 1;

        private Enough() {
            super("enough");
        }
    }
}
