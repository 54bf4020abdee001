package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dead workers, zombies and deadlines; part of {@link JobClaimsContract}. */
public interface JobLossContract extends DatabaseFactory {

    private static void assertPowerless(Database ports, Claim old) {
        Rows rows = new Rows(ports);
        Job before = rows.read(old.job());
        List<JobEvent> events = rows.events(before);
        Optional<Derivative> standing = ports.derivatives().find(before.lineage());
        Derivative rival = rows.made(before.lineage());
        assertThat(ports.claims().extend(old, Duration.ofHours(1))).isFalse();
        assertThat(ports.claims().progress(old, new Progress(99))).isFalse();
        assertThat(rows.complete(old, rival)).isEmpty();
        assertThat(ports.claims().fail(old, Rows.TROUBLE, Optional.of(Duration.ZERO)))
                .isFalse();
        assertThat(ports.claims().fail(old, Rows.TROUBLE, Optional.empty())).isFalse();
        assertThat(ports.claims().release(old)).isFalse();
        assertThat(rows.read(before)).isEqualTo(before);
        assertThat(rows.events(before)).isEqualTo(events);
        assertThat(ports.derivatives().find(before.lineage())).isEqualTo(standing);
        assertThat(rows.state(rival.blob().key())).isNotEqualTo(Optional.of(BlobState.HELD));
    }

    private static Failure end(Job job) {
        assertThat(job.state()).isInstanceOf(Failed.class);
        return ((Failed) job.state()).failure();
    }

    @Test
    default void aPassedLeaseShouldCountAsACrash() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        rows.claim(job, Rows.SHORT);
        Claim second = rows.takeOver(job);
        assertThat(second.attempt().number()).isEqualTo(2);
        assertThat(second.job().tries()).isEqualTo(new Tries(2, 0, 1));
        assertThat(second.job()).isEqualTo(rows.read(job));
    }

    @Test
    default void aSupersededClaimShouldBePowerless() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim old = rows.claim(job, Rows.SHORT);
        Claim latest = rows.takeOver(job);
        assertPowerless(ports, old);
        assertThat(rows.complete(latest, rows.made(job.lineage()))).isPresent();
        assertPowerless(ports, old);
    }

    @Test
    default void aClaimShouldBePowerlessAfterItsJobWasQueuedAgain() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job released = rows.job();
        Claim givenBack = rows.claim(released);
        ports.claims().release(givenBack);
        assertPowerless(ports, givenBack);
        Job retried = rows.job();
        Claim failed = rows.claim(retried);
        ports.claims().fail(failed, Rows.TROUBLE, Optional.of(Duration.ZERO));
        assertPowerless(ports, failed);
        rows.claim(retried);
        assertPowerless(ports, failed);
    }

    @Test
    default void aClaimShouldBePowerlessAfterItsJobHasEnded() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failing = rows.job();
        Claim failed = rows.claim(failing);
        ports.claims().fail(failed, Rows.TROUBLE, Optional.empty());
        assertPowerless(ports, failed);
        Job done = rows.job();
        Claim completed = rows.claim(done);
        rows.complete(completed, rows.made(done.lineage()));
        assertPowerless(ports, completed);
    }

    @Test
    default void theLastCrashShouldEndTheJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        ClaimTerms terms = Rows.terms(Rows.SHORT, 2);
        assertThat(ports.claims().claim(job.id(), terms)).isPresent();
        Claim second =
                Await.present("the lease has passed", () -> ports.claims().claim(job.id(), terms));
        assertThat(second.job().tries().crashes()).isEqualTo(1);
        rows.awaitDue(job);
        assertThat(ports.claims().claim(job.id(), terms)).isEmpty();
        Job ended = rows.read(job);
        assertThat(end(ended).code()).isEqualTo("WORKER_CRASHED");
        assertThat(ended.tries()).isEqualTo(new Tries(2, 0, 2));
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.FAILED);
        assertThat(rows.lastEvent(job).failure().map(Failure::code)).contains("WORKER_CRASHED");
        assertThat(rows.claimAll()).isEmpty();
        assertPowerless(ports, second);
    }

    @Test
    default void aJobThatCrashedShouldBeRetriedWithFreshCounts() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(ports.claims().claim(job.id(), Rows.terms(Rows.SHORT, 1))).isPresent();
        rows.awaitDue(job);
        assertThat(ports.claims().claim(job.id(), Rows.terms(Rows.SHORT, 1))).isEmpty();
        assertThat(ports.jobs().retry(job.id(), Rows.LONG).tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(rows.claim(job).attempt().number()).isEqualTo(2);
    }

    @Test
    default void aQueuedJobBeyondItsDeadlineShouldEnd() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job(Duration.ofNanos(1_000));
        Await.until("the deadline has passed", () -> {
            boolean given = ports.claims()
                    .claim(job.id(), Rows.terms(Duration.ofMillis(1), 1_000))
                    .isPresent();
            return !given && rows.status(job) == JobStatus.FAILED;
        });
        assertThat(end(rows.read(job)).code()).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.FAILED);
        assertThat(rows.lastEvent(job).failure().map(Failure::code)).contains("DEADLINE_EXCEEDED");
        assertThat(rows.claimAll()).isEmpty();
    }

    @Test
    default void aLapsedJobBeyondItsDeadlineShouldEnd() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job(Duration.ofSeconds(1));
        rows.claim(job, Duration.ofMillis(1_100));
        rows.awaitDue(job);
        assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
        assertThat(end(rows.read(job)).code()).isEqualTo("DEADLINE_EXCEEDED");
    }

    @Test
    default void aLeaseShouldNotBeExtendedBeyondTheDeadline() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job(Duration.ofMillis(500));
        Claim claim = rows.claim(job, Duration.ofSeconds(1));
        Await.until("the deadline has passed", () -> !ports.claims().extend(claim, Rows.SHORT));
        rows.awaitDue(job);
        assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
        assertThat(end(rows.read(job)).code()).isEqualTo("DEADLINE_EXCEEDED");
    }
}
