package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelNotPossible;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState.Completed;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that are made here. */
class ModelRunsTest {

    private static final String MODEL = "glb:by=tiny,faces=2000";
    private static final String PREVIEW = MODEL + ",preview=true";

    @TempDir
    Path folder;

    private ModelStudio studio;
    private Image image;

    @BeforeEach
    void open() {
        studio = new ModelStudio(folder);
        image = studio.upload();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static String code(Job job) {
        return ((Failed) job.state()).failure().code();
    }

    @Test
    void whatWasWrittenThoughTheAnswerWasLostShouldKeepItsBytes() throws IOException {
        studio.line.answersToLose.set(1);
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
        studio.studio.clock.advance(Duration.ofHours(2));
        studio.useCases().collectGarbage().execute(Duration.ofHours(1));
        List<Derivative> all = studio.derivatives(image.id());
        assertThat(all).hasSize(2);
        for (Derivative one : all) {
            assertThat(studio.objects()).contains(one.blob().key());
        }
    }

    @Test
    void aJobShouldEndWithTheModelAndLeaveItsPreviewBesideIt() throws IOException {
        Job done = studio.run(studio.submit(image.id(), MODEL));
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(((Completed) done.state()).engine()).contains("tiny");
        Derivative model = studio.result(done.id());
        assertThat(model.format()).isEqualTo(ModelFormat.GLB);
        assertThat(model.size()).isEqualTo(new Size(8, 6));
        String words = new String(studio.pixelwright.read(model.blob()), StandardCharsets.UTF_8);
        assertThat(words).isEqualTo("2000 faces of 8x6, texture of " + Studio.png().length + " bytes");
        assertThat(studio.derivatives(image.id()))
                .extracting(made -> made.transformation().toString())
                .containsExactlyInAnyOrder(MODEL, PREVIEW);
        Derivative preview = studio.pixelwright.transform(Studio.ALICE, image.id(), PREVIEW);
        assertThat(preview.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(preview.size()).isEqualTo(new Size(4, 3));
        assertThat(studio.tiny.followed).hasSize(1);
        assertThat(studio.tiny.submitted).isEmpty();
        assertThat(studio.useCases()
                        .accounts()
                        .findUsage()
                        .execute(Studio.ALICE)
                        .derivatives())
                .isEqualTo(2);
    }

    @Test
    void anOrderOfThePreviewShouldLeaveTheModelBesideIt() {
        Job done = studio.run(studio.submit(image.id(), PREVIEW));
        assertThat(studio.result(done.id()).format()).isEqualTo(ImageFormat.JPEG);
        assertThat(studio.pixelwright.transform(Studio.ALICE, image.id(), MODEL).format())
                .isEqualTo(ModelFormat.GLB);
        assertThat(studio.tiny.followed).hasSize(1);
    }

    @Test
    void aModelShouldBeMadeWhileTheCallerWaits() {
        Derivative model = studio.pixelwright.transform(Studio.ALICE, image.id(), "resize:4x/" + MODEL);
        assertThat(model.size()).isEqualTo(new Size(4, 3));
        assertThat(studio.submit(image.id(), "resize:4x/" + MODEL).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glb:by=nobody | UNKNOWN_GENERATOR",
                "obj:by=tiny | UNSUPPORTED_FORMAT",
                "glb:by=tiny,faces=100001 | INVALID_PARAMETER",
                "glb:by=tiny,base=true | INVALID_PARAMETER",
                "glb:by=tiny,depth=7 | INVALID_PARAMETER",
                "keep/glb:by=tiny | UNSUPPORTED_OPERATION",
                "blur:2/glb:by=tiny | UNSUPPORTED_OPERATION",
                "glb:by=far,preview=true | INVALID_PARAMETER"
            })
    void whatCannotBeMadeShouldBeRefusedWithoutAJob(String transformation, String code) {
        assertThatThrownBy(() -> studio.submit(image.id(), transformation)).hasMessageStartingWith(code);
        assertThat(studio.useCases().runJob().execute(() -> false)).isFalse();
    }

    @Test
    void whatCannotBeUsedNowShouldBeRefusedAndShown() {
        studio.tiny.obstacle = Optional.of(new GeneratorUnavailable("tiny", "it has no chalk"));
        assertThatThrownBy(() -> studio.submit(image.id(), MODEL)).hasMessageStartingWith("GENERATOR_UNAVAILABLE");
        assertThat(studio.useCases().models().listGenerators().execute())
                .extracting(known -> known.profile().name(), known -> known.obstacle())
                .containsExactly(tuple("tiny", studio.tiny.obstacle), tuple("far", Optional.empty()));
    }

    @Test
    void deletingTheImageShouldRemoveTheModelAndItsPreview() {
        studio.run(studio.submit(image.id(), MODEL));
        assertThat(studio.objects()).hasSize(3);
        studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
        studio.useCases().collectGarbage().execute(Duration.ofHours(1));
        assertThat(studio.objects()).isEmpty();
    }

    @Test
    void deletingAModelShouldDeleteThePictureThatShowsItAndNoOther() {
        studio.run(studio.submit(image.id(), MODEL));
        studio.pixelwright.transform(Studio.ALICE, image.id(), "resize:4x/" + MODEL);
        studio.useCases().deleteDerivative().execute(Studio.ALICE, image.id(), made(MODEL));
        assertThat(studio.derivatives(image.id()))
                .extracting(left -> left.transformation().toString())
                .containsExactlyInAnyOrder("resize:4x/" + MODEL, "resize:4x/" + PREVIEW);
        assertThat(studio.objects()).hasSize(3);
        studio.useCases().deleteDerivative().execute(Studio.ALICE, image.id(), made("resize:4x/" + PREVIEW));
        assertThat(studio.derivatives(image.id()))
                .extracting(left -> left.transformation().toString())
                .containsExactly("resize:4x/" + MODEL);
    }

    private DerivativeId made(String transformation) {
        return studio.derivatives(image.id()).stream()
                .filter(one -> one.transformation().toString().equals(transformation))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aGeneratorThatBreaksShouldFailTheAttemptAndCostNothing() {
        studio.tiny.onFollow = monitor -> {
            throw new IllegalStateException("out of chalk");
        };
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .last()
                .matches(event -> event.failure().orElseThrow().code().equals("GENERATOR_FAILED"));
        assertThat(studio.objects()).containsExactly(image.blob().key());
        assertThat(studio.studio.database.throughput().of(Studio.ALICE).pixels())
                .isZero();
        studio.tiny.onFollow = monitor -> {};
        assertThat(studio.runAgain(job).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aPictureThatNoModelIsMadeOfShouldEndTheJob() {
        studio.tiny.onFollow = monitor -> {
            throw new ModelNotPossible("tiny", "it is black").toException();
        };
        assertThat(code(studio.run(studio.submit(image.id(), MODEL)))).isEqualTo("MODEL_NOT_POSSIBLE");
    }

    @Test
    void aPreviewThatIsNoPictureShouldBeTheGeneratorsFailure() {
        studio.tiny.preview = "no picture".getBytes(StandardCharsets.UTF_8);
        Job job = studio.run(studio.submit(image.id(), MODEL));
        assertThat(studio.useCases().followJob().execute(job.id(), 0))
                .last()
                .matches(event -> event.failure().orElseThrow().code().equals("GENERATOR_FAILED"));
    }

    @Test
    void progressShouldRiseFromThePictureToThePreview() {
        studio.tiny.onFollow = monitor -> {
            SlowReports.reach(percent -> monitor.report(ModelReport.of(ModelStage.MESH, percent)), 30);
            SlowReports.reach(percent -> monitor.report(ModelReport.of(ModelStage.MESH, percent)), 10);
            SlowReports.reach(percent -> monitor.report(ModelReport.of(ModelStage.MESH, percent)), 80);
        };
        Job job = studio.run(studio.submit(image.id(), MODEL));
        List<Integer> percents = progress(job);
        assertThat(percents).isSorted().contains(34, 74);
    }

    private List<Integer> progress(Job job) {
        return studio.useCases().followJob().execute(job.id(), 0).stream()
                .filter(event -> event.type() == JobEvent.Type.PROGRESS)
                .map(event -> event.progress().percent())
                .toList();
    }

    @Test
    void cancellingShouldStopTheGenerator() {
        Job job = studio.submit(image.id(), MODEL);
        studio.tiny.onFollow = monitor -> {
            studio.useCases().cancelJob().execute(Studio.ALICE, job.id());
            SlowReports.reach(percent -> monitor.report(ModelReport.of(ModelStage.MESH, percent)), 50);
            throw new AssertionError("It goes on");
        };
        assertThat(studio.run(job).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(studio.derivatives(image.id())).isEmpty();
    }

    @Test
    void aModelShouldNotBeMadeWithThePicturesThatWait() {
        studio.close();
        studio = new ModelStudio(folder.resolve("together"), TogetherEngine::new);
        image = studio.upload();
        List<Job> jobs = Stream.of("png", MODEL, "resize:4x/png")
                .map(text -> studio.submit(image.id(), text))
                .toList();
        studio.run(jobs.get(0));
        assertThat(jobs)
                .extracting(job -> studio.studio.status(job.id()))
                .containsExactly(JobStatus.COMPLETED, JobStatus.QUEUED, JobStatus.COMPLETED);
        assertThat(studio.tiny.followed).isEmpty();
    }

    @Test
    void moreThanIsKeptShouldBeRefusedWhileItIsWritten() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (CappedOutput capped = new CappedOutput(kept, 10)) {
            capped.write(new byte[9]);
            capped.write(1);
            assertThatThrownBy(() -> capped.write(1)).hasMessageStartingWith("MODEL_TOO_LARGE");
            assertThatThrownBy(() -> capped.write(new byte[2])).hasMessageStartingWith("MODEL_TOO_LARGE");
        }
        assertThat(kept.size()).isEqualTo(10);
        assertThat(ByteSource.of(kept.toByteArray()).size()).isEqualTo(10);
    }

    @Test
    void nineteenOperationsShouldBeTheMostBeforeAModel() {
        String resizes = "resize:4x/".repeat(19);
        assertThat(studio.submit(image.id(), resizes + MODEL).status()).isEqualTo(JobStatus.QUEUED);
        assertThatThrownBy(() -> studio.submit(image.id(), "resize:4x/" + resizes + MODEL))
                .hasMessageStartingWith("TOO_MANY_STEPS");
    }

    @Test
    void aLinkShouldShowAModelAndNoneThatCannotBeMade() {
        var mint = studio.useCases().delivery().mintLink();
        assertThat(mint.execute(Studio.ALICE, image.id(), Transformation.parse(MODEL), Optional.empty())
                        .path()
                        .extension())
                .isEqualTo("glb");
        assertThatThrownBy(() ->
                        mint.execute(Studio.ALICE, image.id(), Transformation.parse("glb:by=nobody"), Optional.empty()))
                .hasMessageStartingWith("UNKNOWN_GENERATOR");
    }
}
