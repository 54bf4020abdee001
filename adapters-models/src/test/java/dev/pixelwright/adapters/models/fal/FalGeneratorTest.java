package dev.pixelwright.adapters.models.fal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pixelwright.adapters.models.Pictures;
import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorFailed;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelNotPossible;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import dev.pixelwright.testbed.fal.FakeQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as it is documented, when all goes well and when fal.ai says no. */
class FalGeneratorTest {

    private static final FalPatience QUICK = new FalPatience(
            Duration.ofSeconds(20), Duration.ofMillis(5), Duration.ofSeconds(60), 5_000_000, 3, Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private final FakeQueue queue;
    private final List<ModelReport> reports = new ArrayList<>();
    private final ByteArrayOutputStream model = new ByteArrayOutputStream();
    private final ByteArrayOutputStream preview = new ByteArrayOutputStream();
    private ModelTask task;

    FalGeneratorTest() throws IOException {
        queue = new FakeQueue();
    }

    @BeforeEach
    void prepare() throws IOException {
        task = new ModelTask(
                Pictures.picture(ImageFormat.JPEG), new ModelOrder(ModelFormat.GLB, "fal").faces(7_000), "job");
        ByteArrayOutputStream glb = new ByteArrayOutputStream();
        ModelTask relief = new ModelTask(task.picture(), new ModelOrder(ModelFormat.GLB, "relief").faces(2_000), "j");
        new ReliefGenerator()
                .follow(relief, ModelTicket.NONE, new ModelTarget(glb, new ByteArrayOutputStream()), ModelMonitor.NONE);
        queue.file = glb.toByteArray();
        queue.result = "{\"model_mesh\": {\"url\": \"" + queue.address() + "/files/m.glb\"}}";
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private FalGenerator generator(String key) {
        return new FalGenerator(
                new FalSettings(queue.address(), FalSettings.MODEL, key, List.of("127.0.0.1"), QUICK, 100),
                folder,
                () -> 0.5);
    }

    @Test
    void modelShouldBeOrderedFollowedAndCopied() throws IOException {
        queue.states(
                "{\"status\": \"IN_QUEUE\", \"queue_position\": 2}",
                "{\"status\": \"IN_PROGRESS\"}",
                "{\"status\": \"COMPLETED\"}");
        FalGenerator generator = generator("secret-key");
        ModelOutcome outcome =
                generator.follow(task, generator.submit(task), new ModelTarget(model, preview), reports::add);
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(outcome.faces()).isBetween(1_000, 2_000);
        assertThat(queue.log)
                .containsExactly(
                        "POST /tripo3d/tripo/v2.5/image-to-3d",
                        "GET /s/77/how/stream",
                        "GET /s/77/how",
                        "GET /s/77/how",
                        "GET /s/77/how",
                        "GET /r/78/what",
                        "GET /files/m.glb");
        assertThat(reports)
                .contains(
                        new ModelReport(ModelStage.WAITING, OptionalInt.empty(), OptionalInt.of(2)),
                        new ModelReport(ModelStage.GENERATING, OptionalInt.empty(), OptionalInt.empty()),
                        new ModelReport(ModelStage.FETCHING, OptionalInt.empty(), OptionalInt.empty()));
        JsonNode input = JsonMapper.builder().build().readTree(queue.submissions.get(0));
        assertThat(input.path("face_limit").asInt()).isEqualTo(7_000);
        assertThat(input.path("texture").asText()).isEqualTo("standard");
        assertThat(input.path("image_url").asText()).startsWith("data:image/jpeg;base64,/9j/");
        // Nobody drew it, so it was drawn here.
        assertThat(ImageIO.read(new ByteArrayInputStream(preview.toByteArray())).getWidth())
                .isEqualTo(960);
    }

    @Test
    void streamShouldBeListenedToAndNobodyAsked() throws IOException {
        queue.next(
                "GET",
                "/s/77/how/stream",
                FakeQueue.events(
                        "{\"status\": \"IN_QUEUE\", \"queue_position\": 9}",
                        "{\"status\": \"IN_PROGRESS\"}",
                        "{\"status\": \"COMPLETED\"}"));
        follow();
        assertThat(queue.count("GET /s/77/how")).isZero();
        assertThat(reports)
                .contains(
                        new ModelReport(ModelStage.WAITING, OptionalInt.empty(), OptionalInt.of(9)),
                        new ModelReport(ModelStage.GENERATING, OptionalInt.empty(), OptionalInt.empty()));
        assertThat(model.toByteArray()).isEqualTo(queue.file);
    }

    @Test
    void askingShouldGoOnWhereTheStreamBreaksOff() throws IOException {
        queue.next("GET", "/s/77/how/stream", FakeQueue.events("{\"status\": \"IN_PROGRESS\"}", "{\"stat"));
        follow();
        assertThat(queue.count("GET /s/77/how")).isOne();
        assertThat(model.toByteArray()).isEqualTo(queue.file);
    }

    @Test
    void errorInTheStreamShouldBeAFailure() {
        queue.next(
                "GET", "/s/77/how/stream", FakeQueue.events("{\"status\": \"COMPLETED\", \"error\": \"Runner died\"}"));
        assertThat(failure(this::follow)).isInstanceOf(GeneratorFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/model_urls/glb", "/pbr_model", "/model_mesh", "/base_model"})
    void modelShouldBeFoundUnderAnyOfItsNames(String name) throws IOException {
        String file = "{\"url\": \"" + queue.address() + "/files/m.glb\"}";
        queue.result = name.startsWith("/model_urls")
                ? "{\"model_urls\": {\"glb\": " + file + "}}"
                : "{\"" + name.substring(1) + "\": " + file + "}";
        follow();
        assertThat(model.toByteArray()).isEqualTo(queue.file);
    }

    @Test
    void whatIsNoGlbShouldBePassedOver() throws IOException {
        queue.result =
                "{\"pbr_model\": {\"url\": \"" + queue.address() + "/files/a.fbx\"}, \"base_model\": {\"url\": \""
                        + queue.address() + "/files/b.glb\"}, \"rendered_image\": {\"url\": \"" + queue.address()
                        + "/files/p.webp\"}}";
        queue.next(
                "GET",
                "/files/a.fbx",
                exchange ->
                        FakeQueue.text(exchange, 200, "Kaydara FBX Binary, longer than any GLB here".repeat(100_000)));
        byte[] picture = task.picture().file().bytes().open().readAllBytes();
        queue.next("GET", "/files/p.webp", exchange -> FakeQueue.send(exchange, 200, picture));
        follow();
        assertThat(model.toByteArray()).isEqualTo(queue.file);
        assertThat(preview.toByteArray()).isEqualTo(picture);
    }

    @Test
    void cutOrMissingGlbShouldBeAFailure() {
        queue.file = java.util.Arrays.copyOf(queue.file, queue.file.length / 2);
        assertThat(failure(this::follow)).isInstanceOf(GeneratorFailed.class);
        queue.result = "{}";
        assertThat(failure(this::follow)).isInstanceOf(GeneratorFailed.class);
        assertThat(model.size()).isZero();
    }

    @Test
    void fileHostsShouldNotSeeTheKeyAndOthersNothing() throws IOException {
        follow();
        assertThat(queue.keysAtFiles).isEmpty();
        queue.result = "{\"model_mesh\": {\"url\": \"http://elsewhere.example/m.glb\"}}";
        assertThat(failure(this::follow)).isInstanceOf(GeneratorFailed.class);
    }

    @Test
    void addressesOfAnotherHostShouldNotBeFollowed() {
        queue.statusHost = Optional.of("http://localhost:1");
        assertThat(failure(() -> generator("secret-key").submit(task)).code()).isEqualTo("SUBMISSION_UNCLEAR");
        ModelTicket forged = new Ticket(
                        URI.create("http://127.0.0.1:1/a"),
                        URI.create("http://127.0.0.1:1/b"),
                        URI.create("http://127.0.0.1:1/c"))
                .stored();
        assertThat(failure(() -> generator("secret-key")
                        .follow(task, forged, new ModelTarget(model, preview), ModelMonitor.NONE)))
                .isInstanceOf(GeneratorFailed.class);
    }

    @Test
    void endWithAnErrorShouldBeAFailure() {
        queue.states("{\"status\": \"COMPLETED\", \"error\": \"Timed out\", \"error_type\": \"request_timeout\"}");
        assertThat(failure(this::follow)).isInstanceOf(GeneratorFailed.class);
    }

    @ParameterizedTest
    @CsvSource({"422, MODEL_NOT_POSSIBLE", "500, GENERATOR_FAILED", "404, GENERATOR_FAILED"})
    void endWithoutAResultShouldBeAFailure(int status, String code) {
        for (int i = 0; i < 2; i++) {
            queue.next("GET", "/r/78/what", exchange -> FakeQueue.text(exchange, status, "{\"detail\": \"no\"}"));
        }
        assertThat(failure(this::follow).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "400, MODEL_NOT_POSSIBLE",
        "422, MODEL_NOT_POSSIBLE",
        "401, GENERATOR_FAILED",
        "403, GENERATOR_FAILED",
        "429, GENERATOR_UNAVAILABLE",
        "404, GENERATOR_FAILED",
        "302, SUBMISSION_UNCLEAR",
        "500, SUBMISSION_UNCLEAR",
        "502, SUBMISSION_UNCLEAR"
    })
    void refusedSubmissionShouldBeNamedAndNotRepeated(int status, String code) {
        queue.next("POST", "/", exchange -> FakeQueue.text(exchange, status, "{}"));
        assertThat(failure(() -> generator("secret-key").submit(task)).code()).isEqualTo(code);
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void queueThatHasTooManyShouldBeGivenARest() {
        FalGenerator generator = generator("secret-key");
        assertThat(generator.pause()).isEmpty();
        queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 429, "{}"));
        assertThat(failure(() -> generator.submit(task)).code()).isEqualTo("GENERATOR_UNAVAILABLE");
        assertThat(generator.pause()).isPresent();
        assertThat(failure(() -> generator.submit(task)).code()).isEqualTo("GENERATOR_UNAVAILABLE");
        assertThat(queue.submissions).hasSize(1);
    }

    @Test
    void cancellingShouldUseTheAddressThatWasGiven() throws IOException {
        FalGenerator generator = generator("secret-key");
        generator.cancel(generator.submit(task));
        assertThat(queue.log).endsWith("PUT /c/79/stop");
        queue.next(
                "PUT", "/c/79/stop", exchange -> FakeQueue.text(exchange, 400, "{\"status\": \"ALREADY_COMPLETED\"}"));
        generator.cancel(generator.submit(task));
        generator.cancel(new ModelTicket("of another generator"));
    }

    @Test
    void keyShouldBeInNoWord() {
        FalSettings settings =
                new FalSettings(queue.address(), FalSettings.MODEL, "secret-key", List.of("127.0.0.1"), QUICK, 100);
        assertThat(settings.toString()).doesNotContain("secret-key");
        queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 401, "bad key: secret-key"));
        Failure failure = failure(() -> generator("secret-key").submit(task));
        assertThat(failure.message()).doesNotContain("secret-key").doesNotContain("127.0.0.1");
    }

    @Test
    void keyThatIsNoneShouldBeRefusedWithoutShowingIt() {
        assertThat(Assertions.catchThrowable(() -> generator("secret\nkey")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void withoutAKeyNobodyShouldBeAsked() {
        assertThat(generator("").obstacle()).isPresent();
        assertThat(failure(() -> generator("").submit(task))).isInstanceOf(GeneratorUnavailable.class);
        assertThat(queue.log).isEmpty();
        assertThat(generator("secret-key").obstacle()).isEmpty();
    }

    @Test
    void paceShouldBeHeld() throws IOException {
        FalGenerator generator = new FalGenerator(
                new FalSettings(queue.address(), "m", "secret-key", List.of("127.0.0.1"), QUICK, 2), folder, () -> 0.5);
        generator.submit(task);
        generator.submit(task);
        assertThat(failure(() -> generator.submit(task))).isInstanceOf(GeneratorUnavailable.class);
        assertThat(queue.submissions).hasSize(2);
    }

    @Test
    void unfitPictureShouldBeSaidAsSuch() {
        queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 422, "{\"detail\": []}"));
        assertThat(failure(() -> generator("secret-key").submit(task))).isInstanceOf(ModelNotPossible.class);
    }

    private void follow() throws IOException {
        FalGenerator generator = generator("secret-key");
        model.reset();
        preview.reset();
        generator.follow(task, generator.submit(task), new ModelTarget(model, preview), reports::add);
    }

    private static Failure failure(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(FailureException.class);
        return ((FailureException) thrown).failure();
    }
}
