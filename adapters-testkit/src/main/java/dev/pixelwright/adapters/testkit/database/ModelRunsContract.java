package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.port.ModelRuns;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The promises of {@link ModelRuns}. */
public interface ModelRunsContract extends DatabaseFactory {

    String MAKER = "near";

    private static ModelReport waiting(int position) {
        return new ModelReport(ModelStage.WAITING, OptionalInt.empty(), OptionalInt.of(position));
    }

    private static Optional<Duration> usual(ModelRuns runs, JobId job, String generator) {
        runs.begun(job, generator);
        return runs.find(job).orElseThrow().usual();
    }

    @Test
    default void whatWasSaidLastShouldBeFoundUntilThereIsAModel() {
        Database ports = ports();
        ModelRuns runs = ports.runs();
        JobId job = new Rows(ports).job().id();
        assertThat(runs.find(job)).isEmpty();
        runs.begun(job, MAKER);
        ModelRun run = runs.find(job).orElseThrow();
        assertThat(run.stage()).isEmpty();
        assertThat(run.queuePosition()).isEmpty();
        assertThat(run.usual()).isEmpty();
        runs.told(job, waiting(3));
        run = runs.find(job).orElseThrow();
        assertThat(run.stage()).contains(ModelStage.WAITING);
        assertThat(run.queuePosition()).hasValue(3);
        runs.told(job, ModelReport.of(ModelStage.MESH, 7));
        run = runs.find(job).orElseThrow();
        assertThat(run.stage()).contains(ModelStage.MESH);
        assertThat(run.queuePosition()).isEmpty();
        assertThat(run.elapsed()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
        runs.made(job);
        assertThat(runs.find(job)).isEmpty();
        runs.told(job, waiting(0));
        runs.abandoned(job);
        assertThat(runs.find(job)).isEmpty();
    }

    @Test
    default void whatWasMadeShouldTellHowLongTheSameGeneratorTakes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        ModelRuns runs = ports.runs();
        JobId made = rows.job().id();
        runs.begun(made, MAKER);
        runs.made(made);
        runs.abandoned(made);
        JobId next = rows.job().id();
        assertThat(usual(runs, next, MAKER))
                .hasValueSatisfying(took -> assertThat(took).isBetween(Duration.ZERO, Duration.ofMinutes(5)));
        assertThat(usual(runs, next, "another")).isEmpty();
    }

    @Test
    default void whatWasAbandonedShouldTellNothing() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        ModelRuns runs = ports.runs();
        JobId job = rows.job().id();
        runs.begun(job, MAKER);
        runs.abandoned(job);
        assertThat(runs.find(job)).isEmpty();
        runs.made(job);
        runs.told(job, waiting(1));
        assertThat(runs.find(job)).isEmpty();
        assertThat(usual(runs, rows.job().id(), MAKER)).isEmpty();
    }

    @Test
    default void anotherAttemptShouldBeginAnew() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        ModelRuns runs = ports.runs();
        JobId job = rows.job().id();
        runs.begun(job, MAKER);
        runs.told(job, waiting(3));
        runs.begun(job, MAKER);
        assertThat(runs.find(job).orElseThrow().stage()).isEmpty();
        assertThat(runs.find(job).orElseThrow().queuePosition()).isEmpty();
        runs.made(job);
        runs.begun(job, "another");
        assertThat(runs.find(job)).isPresent();
        assertThat(usual(runs, rows.job().id(), MAKER))
                .as("the model that was made before is not counted any more")
                .isEmpty();
    }

    @Test
    default void nothingShouldBeLeftOfAJobThatIsGone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        ModelRuns runs = ports.runs();
        JobId nobody = new JobId(Samples.number());
        runs.begun(nobody, MAKER);
        assertThat(runs.find(nobody)).isEmpty();
        Image image = rows.image();
        JobId made = ports.jobs().submit(rows.order(image)).job().id();
        runs.begun(made, MAKER);
        runs.made(made);
        Image other = rows.image();
        JobId going = ports.jobs().submit(rows.order(other)).job().id();
        runs.begun(going, MAKER);
        ports.images().remove(image.id());
        ports.images().remove(other.id());
        assertThat(runs.find(going)).isEmpty();
        assertThat(usual(runs, rows.job().id(), MAKER)).isEmpty();
    }
}
