package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.JobState.Queued;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Tries;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@code JobClaims.fail} and {@code release}; part of {@link JobClaimsContract}. */
public interface JobFailingContract extends DatabaseFactory {

    @Test
    default void failShouldEndTheJobWhenThereIsNoRetry() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(ports.claims().fail(rows.claim(job), Rows.TROUBLE, Optional.empty()))
                .isTrue();
        assertThat(rows.status(job)).isEqualTo(JobStatus.FAILED);
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 1, 0));
        assertThat(rows.events(job)).hasSize(2);
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.FAILED);
        assertThat(rows.claimAll()).isEmpty();
    }

    @Test
    default void aFailureShouldBeReadBackWhole() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Failure failure = new InvalidParameter("crop", "width", "größer als 'null' \"and\" so on \\ 画");
        ports.claims().fail(rows.claim(job), failure, Optional.empty());
        RecordedFailure expected = RecordedFailure.of(failure);
        assertThat(rows.read(job).state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        end -> assertThat(RecordedFailure.of(end.failure())).isEqualTo(expected));
        assertThat(rows.lastEvent(job).failure().map(RecordedFailure::of)).contains(expected);
        assertThat(rows.lastEvent(job).failure().flatMap(Failure::field)).isEqualTo(failure.field());
    }

    @Test
    default void failShouldQueueForARetry() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(ports.claims().fail(rows.claim(job), Rows.TROUBLE, Optional.of(Duration.ofSeconds(30))))
                .isTrue();
        Job queued = rows.read(job);
        assertThat(queued.state())
                .isInstanceOfSatisfying(
                        Queued.class,
                        state -> assertThat(state.notBefore())
                                .isEqualTo(queued.times().updatedAt().plusSeconds(30)));
        assertThat(queued.tries()).isEqualTo(new Tries(1, 1, 0));
        assertThat(rows.events(job)).hasSize(2);
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.QUEUED);
        assertThat(rows.lastEvent(job).failure().map(Failure::code)).contains("ENGINE_FAILED");
    }

    @Test
    default void aCrashOfTheEngineShouldBeCountedApart() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        ports.claims().fail(rows.claim(job), new EngineCrashed("it hung"), Optional.of(Duration.ZERO));
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 1));
        rows.awaitDue(job);
        assertThat(ports.claims().fail(rows.claim(job), new EngineCrashed("it hung"), Optional.empty()))
                .isTrue();
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(2, 0, 2));
        assertThat(rows.read(job).state())
                .isInstanceOfSatisfying(
                        Failed.class, end -> assertThat(end.failure().code()).isEqualTo("ENGINE_CRASHED"));
    }

    @Test
    default void aWaitForSomethingElseShouldCountOnlyWhereItEndsTheJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Failure wait = new GeneratorUnavailable("far", "it does not answer");
        assertThat(ports.claims().fail(rows.claim(job), wait, Optional.of(Duration.ZERO)))
                .isTrue();
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(rows.lastEvent(job).failure().map(Failure::code)).contains("GENERATOR_UNAVAILABLE");
        rows.awaitDue(job);
        assertThat(ports.claims().fail(rows.claim(job), wait, Optional.empty())).isTrue();
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(2, 1, 0));
        assertThat(rows.status(job)).isEqualTo(JobStatus.FAILED);
    }

    @Test
    default void aRetryShouldBeDueAfterItsWait() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        ports.claims().fail(rows.claim(job), Rows.TROUBLE, Optional.of(Duration.ofMillis(800)));
        assertThat(rows.claimAll()).isEmpty();
        assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
        rows.awaitDue(job);
        Claim second = rows.claim(job);
        assertThat(second.attempt().number()).isEqualTo(2);
        assertThat(second.job().tries()).isEqualTo(new Tries(2, 1, 0));
    }

    @Test
    default void failShouldEndTheJobWhenTheRetryReachesBeyondTheDeadline() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job(Duration.ofMinutes(1));
        ports.claims().fail(rows.claim(job), Rows.TROUBLE, Optional.of(Duration.ofMinutes(2)));
        assertThat(rows.read(job).state())
                .isInstanceOfSatisfying(
                        Failed.class, end -> assertThat(end.failure().code()).isEqualTo("ENGINE_FAILED"));
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.FAILED);
    }

    @Test
    default void releaseShouldGiveTheJobBackUnharmed() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(ports.claims().release(rows.claim(job))).isTrue();
        assertThat(rows.status(job)).isEqualTo(JobStatus.QUEUED);
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.QUEUED);
        assertThat(rows.lastEvent(job).failure()).isEmpty();
        Claim next = ports.claims().claimNext(Rows.TERMS).orElseThrow();
        assertThat(next.jobId()).isEqualTo(job.id());
        assertThat(next.attempt().number()).isEqualTo(2);
    }

    @Test
    default void findFailedShouldGiveTheLatestJobOfTheLineageWithinTheTime() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        rows.failed();
        assertThat(ports.jobs().findFailed(failed.lineage(), Rows.LONG)).contains(rows.read(failed));
        assertThat(ports.jobs().findFailed(rows.job().lineage(), Rows.LONG)).isEmpty();
        assertThat(ports.jobs().findFailed(rows.lineage(), Rows.LONG)).isEmpty();
        rows.awaitPassed(rows.read(failed).times().updatedAt().plus(Rows.SHORT));
        assertThat(ports.jobs().findFailed(failed.lineage(), Rows.SHORT)).isEmpty();
    }

    @Test
    default void findFailedShouldGiveNothingOnceAnotherIsAtIt() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        Job next = ports.jobs().submit(rows.again(failed)).job();
        assertThat(ports.jobs().findFailed(failed.lineage(), Rows.LONG)).isEmpty();
        rows.complete(rows.claim(next), rows.made(next.lineage()));
        assertThat(ports.jobs().findFailed(failed.lineage(), Rows.LONG)).isEmpty();
        Job retried = rows.failed();
        ports.jobs().retry(retried.id(), Rows.LONG);
        assertThat(ports.jobs().findFailed(retried.lineage(), Rows.LONG)).isEmpty();
    }
}
