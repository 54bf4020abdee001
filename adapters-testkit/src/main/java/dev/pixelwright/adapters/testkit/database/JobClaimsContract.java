package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.port.JobClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link JobClaims}. */
public interface JobClaimsContract
        extends ClaimNextContract, JobLossContract, JobCompletionContract, JobFailingContract, JobProgressContract {

    private static Lease lease(Job job) {
        assertThat(job.state()).isInstanceOf(Processing.class);
        return ((Processing) job.state()).lease();
    }

    @Test
    default void claimShouldTakeAQueuedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        assertThat(claim.attempt().number()).isEqualTo(1);
        assertThat(claim.job()).isEqualTo(rows.read(job));
        assertThat(claim.job().status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(claim.job().tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(((Processing) claim.job().state()).attempt()).isEqualTo(claim.attempt());
        assertThat(lease(claim.job()).worker().value()).isEqualTo("worker-1");
        assertThat(lease(claim.job()).until())
                .isEqualTo(claim.job().times().updatedAt().plus(Rows.LONG));
    }

    @Test
    default void claimShouldGiveAJobToOneOfMany() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 5; round++) {
            Job job = rows.job();
            List<Optional<Claim>> claims = Race.run(16, i -> ports.claims().claim(job.id(), Rows.TERMS));
            assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0));
        }
    }

    @Test
    default void claimShouldGiveALapsedJobToOneOfMany() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        rows.claim(job, Rows.SHORT);
        rows.awaitDue(job);
        List<Optional<Claim>> claims = Race.run(16, i -> ports.claims().claim(job.id(), Rows.TERMS));
        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(2, 0, 1));
    }

    @Test
    default void claimShouldRefuseWhatIsNotToBeDone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job held = rows.job();
        rows.claim(held);
        Job waiting = rows.job();
        ports.claims().fail(rows.claim(waiting), Rows.TROUBLE, Optional.of(Duration.ofMinutes(1)));
        List<Job> jobs =
                List.of(rows.read(held), rows.read(waiting), rows.completed(), rows.failed(), rows.cancelled());
        for (Job job : jobs) {
            assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
            assertThat(rows.read(job)).isEqualTo(job);
        }
        assertThat(ports.claims().claim(new JobId(Samples.number()), Rows.TERMS))
                .isEmpty();
    }

    @Test
    default void claimShouldTellNoEvent() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        rows.claim(job);
        assertThat(rows.events(job)).hasSize(1);
    }

    @Test
    default void extendShouldLengthenTheLease() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job, Rows.LONG);
        Instant before = lease(claim.job()).until();
        assertThat(ports.claims().extend(claim, Rows.LONG.multipliedBy(2))).isTrue();
        assertThat(lease(rows.read(job)).until()).isAfter(before);
        assertThat(lease(rows.read(job)).worker()).isEqualTo(lease(claim.job()).worker());
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0));
    }

    @Test
    default void extendShouldCountFromNow() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job, Rows.LONG);
        assertThat(ports.claims().extend(claim, Rows.SHORT)).isTrue();
        assertThat(rows.takeOver(job).attempt().number()).isEqualTo(2);
        assertThat(ports.claims().extend(claim, Rows.LONG)).isFalse();
    }

    @Test
    default void extendShouldSaveAPassedLeaseThatNobodyTook() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job, Rows.SHORT);
        rows.awaitDue(job);
        assertThat(ports.claims().extend(claim, Rows.LONG)).isTrue();
        assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
        assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0));
    }
}
