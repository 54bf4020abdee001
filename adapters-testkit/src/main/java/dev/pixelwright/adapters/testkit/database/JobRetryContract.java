package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Tries;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@code Jobs.retry}; part of {@link JobsContract}. */
public interface JobRetryContract extends DatabaseFactory {

    @Test
    default void retryShouldQueueAFailedJobAnew() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        Job queued = ports.jobs().retry(failed.id(), Duration.ofHours(1));
        assertThat(queued.id()).isEqualTo(failed.id());
        assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(queued.tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(queued.times().createdAt()).isEqualTo(failed.times().createdAt());
        assertThat(queued.times().deadline())
                .isAfterOrEqualTo(failed.times().createdAt().plus(Duration.ofHours(1)));
        assertThat(rows.read(failed)).isEqualTo(queued);
        assertThat(rows.lastEvent(failed).type()).isEqualTo(JobEvent.Type.QUEUED);
        assertThat(rows.lastEvent(failed).failure()).isEmpty();
    }

    @Test
    default void attemptsShouldGoOnCountingAfterARetry() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        ports.jobs().retry(failed.id(), Rows.LONG);
        Claim claim = rows.claim(failed);
        assertThat(claim.attempt().number()).isEqualTo(2);
        assertThat(rows.complete(claim, rows.made(failed.lineage()))).isPresent();
    }

    @Test
    default void progressShouldNotFallByARetry() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        ports.claims().progress(claim, new Progress(60));
        ports.claims().fail(claim, Rows.TROUBLE, Optional.empty());
        assertThat(ports.jobs().retry(job.id(), Rows.LONG).progress()).isEqualTo(new Progress(60));
    }

    @Test
    default void retryShouldRefuseAJobThatHasNotFailed() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job running = rows.job();
        rows.claim(running);
        for (Job job : List.of(rows.job(), rows.read(running), rows.completed(), rows.cancelled())) {
            Failing.with("JOB_NOT_FAILED", () -> ports.jobs().retry(job.id(), Rows.LONG));
            assertThat(rows.read(job)).isEqualTo(job);
        }
    }

    @Test
    default void retryShouldAnswerWithAnotherUnfinishedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        Job other = ports.jobs().submit(rows.again(failed)).job();
        assertThat(ports.jobs().retry(failed.id(), Rows.LONG)).isEqualTo(other);
        assertThat(rows.read(failed)).isEqualTo(failed);
        assertThat(rows.claimAll()).containsExactly(other.id());
    }

    @Test
    default void retryShouldAnswerWithTheJobThatHasMadeTheDerivativeSince() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        Job other = ports.jobs().submit(rows.again(failed)).job();
        rows.complete(rows.claim(other), rows.made(other.lineage()));
        assertThat(ports.jobs().retry(failed.id(), Rows.LONG)).isEqualTo(rows.read(other));
        assertThat(rows.read(failed)).isEqualTo(failed);
        assertThat(rows.claimAll()).isEmpty();
    }

    @Test
    default void retryAndSubmitShouldLeaveOneUnfinishedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 15; round++) {
            Job failed = rows.failed();
            List<Job> answers = Race.run(
                    2,
                    i -> i == 0
                            ? ports.jobs().retry(failed.id(), Rows.LONG)
                            : ports.jobs().submit(rows.again(failed)).job());
            assertThat(answers.get(0).id()).isEqualTo(answers.get(1).id());
            assertThat(rows.claimAll()).containsExactly(answers.get(0).id());
            ports.jobs().cancel(answers.get(0).id());
        }
    }

    @Test
    default void retryShouldCountOnceForManyAtOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        int before = rows.events(failed).size();
        List<String> outcomes =
                Race.run(8, i -> Failing.codeOf(() -> ports.jobs().retry(failed.id(), Rows.LONG)));
        assertThat(outcomes).containsOnlyOnce("none").containsOnly("none", "JOB_NOT_FAILED");
        assertThat(rows.events(failed)).hasSize(before + 1);
    }
}
