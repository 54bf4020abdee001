package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.model.ModelSubmission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telling a generator elsewhere that nobody waits, where that does not go well. */
class CallOffModelsTest {

    private static final GeneratorUnavailable SILENT = new GeneratorUnavailable("far", "it does not answer");
    private static final Duration ROUND = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private ModelStudio studio;

    @BeforeEach
    void open() {
        studio = new ModelStudio(folder);
        studio.far.onFollow = monitor -> {
            throw SILENT.toException();
        };
        studio.far.onCancel = studio.far.onFollow;
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Job unwanted() {
        Job job = studio.run(studio.submit(studio.upload().id(), "glb:by=far"));
        return studio.useCases().cancelJob().execute(Studio.ALICE, job.id());
    }

    private int callOff() {
        return studio.useCases().models().callOff().execute();
    }

    private Optional<ModelSubmission> noted(Job job) {
        return studio.studio.database.tickets().find(job.id());
    }

    @Test
    void whoDoesNotAnswerShouldBeToldMoreAndMoreSeldomAndNotForEver() {
        Job job = unwanted();
        for (Duration since = Duration.ZERO; since.toHours() < 6; since = since.plus(ROUND)) {
            assertThat(callOff()).isZero();
            studio.studio.clock.advance(ROUND);
            if (since.equals(Duration.ofSeconds(20))) {
                assertThat(studio.far.cancelled).as("within half a minute").hasSize(1);
            }
            if (since.equals(Duration.ofMinutes(10))) {
                assertThat(studio.far.cancelled).as("within ten minutes").hasSize(5);
                assertThat(noted(job)).isPresent();
            }
        }
        assertThat(studio.far.cancelled).hasSize(CallOffModels.MAX_TRIES);
        assertThat(noted(job)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerShouldBeToldOfOneModelARound() {
        unwanted();
        unwanted();
        callOff();
        assertThat(studio.far.cancelled).containsExactly("ticket 1");
        callOff();
        assertThat(studio.far.cancelled).containsExactly("ticket 1", "ticket 2");
        studio.far.onCancel = monitor -> {};
        studio.studio.clock.advance(CallOffModels.PAUSE);
        assertThat(callOff()).isEqualTo(2);
    }

    @Test
    void whoCannotBeAskedNowShouldNotBeTold() {
        unwanted();
        studio.far.obstacle = Optional.of(SILENT);
        assertThat(callOff()).isZero();
        assertThat(studio.far.cancelled).isEmpty();
        studio.far.obstacle = Optional.empty();
        studio.far.onCancel = monitor -> {};
        assertThat(callOff()).isEqualTo(1);
    }

    @Test
    void aNodeWithoutTheGeneratorShouldLeaveItToOthers() {
        Job job = unwanted();
        CallOffModels elsewhere = studio.studio.useCases().models().callOff();
        assertThat(elsewhere.execute()).isZero();
        assertThat(noted(job)).isPresent();
        studio.far.onCancel = monitor -> {};
        assertThat(callOff()).isEqualTo(1);
        assertThat(studio.far.cancelled).containsExactly("ticket 1");
    }

    @Test
    void aGeneratorThatNobodyHasAnyMoreShouldBeForgottenInTheEnd() {
        Job job = unwanted();
        CallOffModels elsewhere = studio.studio.useCases().models().callOff();
        studio.studio.clock.advance(CallOffModels.UNTOLD);
        elsewhere.execute();
        assertThat(noted(job)).isPresent();
        studio.studio.clock.advance(ROUND);
        elsewhere.execute();
        assertThat(noted(job)).isEmpty();
    }
}
