package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobState.Completed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.listing.PageRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@code JobClaims.complete}; part of {@link JobClaimsContract}. */
public interface JobCompletionContract extends DatabaseFactory {

    private static void assertCompleted(Job job, Derivative made) {
        assertThat(end(job).derivative()).isEqualTo(made.id());
        assertThat(job.progress()).isEqualTo(Progress.DONE);
    }

    private static Completed end(Job job) {
        assertThat(job.state()).isInstanceOf(Completed.class);
        return (Completed) job.state();
    }

    @Test
    default void completeShouldAddTheDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative made = rows.made(job.lineage());
        assertThat(rows.complete(claim, made)).contains(made);
        assertCompleted(rows.read(job), made);
        assertThat(ports.derivatives().find(made.id())).contains(made);
        assertThat(rows.state(made.blob().key())).contains(BlobState.HELD);
        assertThat(rows.events(job)).hasSize(2);
        JobEvent last = rows.lastEvent(job);
        assertThat(last.type()).isEqualTo(JobEvent.Type.COMPLETED);
        assertThat(last.derivative()).contains(made.id());
        assertThat(last.progress()).isEqualTo(Progress.DONE);
        assertThat(last.failure()).isEmpty();
    }

    @Test
    default void completeShouldEndWithTheDerivativeThatIsThere() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative standing = ports.derivatives().add(rows.made(job.lineage()));
        Derivative rival = rows.made(job.lineage());
        assertThat(rows.complete(claim, rival)).contains(standing);
        assertCompleted(rows.read(job), standing);
        assertThat(end(rows.read(job)).engine()).as("who drew what was dropped").isEmpty();
        assertThat(rows.lastEvent(job).derivative()).contains(standing.id());
        assertThat(ports.derivatives().find(rival.id())).isEmpty();
        assertThat(rows.state(rival.blob().key())).contains(BlobState.RELEASED);
        assertThat(rows.state(standing.blob().key())).contains(BlobState.HELD);
    }

    @Test
    default void completeShouldKeepTheNameOfTheEngine() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.completed();
        assertThat(end(job).engine()).contains(Rows.ENGINE);
        JobQuery query = new JobQuery(Optional.of(job.owner()), Optional.empty(), PageRequest.first(1));
        assertThat(ports.jobs().list(query).items()).containsExactly(job);
    }

    @Test
    default void completeShouldDoWithoutTheNameOfAnEngine() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        assertThat(ports.claims().complete(claim, rows.made(job.lineage()), Optional.empty()))
                .isPresent();
        assertThat(end(rows.read(job)).engine()).isEmpty();
    }

    @Test
    default void completeShouldBeLostWithTheReservation() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative made = rows.made(job.lineage());
        ports.ledger().release(made.blob().key());
        assertThat(rows.complete(claim, made)).isEmpty();
        assertThat(rows.status(job)).isNotEqualTo(JobStatus.COMPLETED);
        assertThat(ports.derivatives().find(job.lineage())).isEmpty();
        assertThat(rows.state(made.blob().key())).contains(BlobState.RELEASED);
        assertThat(rows.events(job)).extracting(JobEvent::type).doesNotContain(JobEvent.Type.COMPLETED);
    }

    @Test
    default void completeTwiceShouldKeepTheResult() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative made = rows.made(job.lineage());
        rows.complete(claim, made);
        assertThat(rows.complete(claim, made)).isEmpty();
        assertCompleted(rows.read(job), made);
        assertThat(rows.state(made.blob().key())).contains(BlobState.HELD);
        assertThat(rows.events(job)).hasSize(2);
    }

    @Test
    default void completeShouldCountAfterALeaseThatNobodyTook() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job, Rows.SHORT);
        rows.awaitDue(job);
        assertThat(rows.complete(claim, rows.made(job.lineage()))).isPresent();
        assertThat(rows.status(job)).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    default void completeShouldNotBothWinWithATakeOver() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 10; round++) {
            Job job = rows.job();
            Claim claim = rows.claim(job, Rows.SHORT);
            Derivative made = rows.made(job.lineage());
            rows.awaitDue(job);
            List<Boolean> won = Race.run(
                    2,
                    i -> i == 0
                            ? rows.complete(claim, made).isPresent()
                            : ports.claims().claim(job.id(), Rows.TERMS).isPresent());
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(rows.status(job)).isEqualTo(won.get(0) ? JobStatus.COMPLETED : JobStatus.PROCESSING);
            assertThat(rows.state(made.blob().key()).equals(Optional.of(BlobState.HELD)))
                    .isEqualTo(won.get(0));
        }
    }

    @Test
    default void completeAndAddShouldLeaveOneDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 10; round++) {
            Job job = rows.job();
            Claim claim = rows.claim(job);
            Derivative byJob = rows.made(job.lineage());
            Derivative direct = rows.made(job.lineage());
            List<Derivative> answers = Race.run(
                    2,
                    i -> i == 0
                            ? rows.complete(claim, byJob).orElseThrow()
                            : ports.derivatives().add(direct));
            Derivative standing = ports.derivatives().find(job.lineage()).orElseThrow();
            assertThat(answers).containsOnly(standing);
            assertCompleted(rows.read(job), standing);
            assertThat(List.of(
                            rows.state(byJob.blob().key()),
                            rows.state(direct.blob().key())))
                    .containsExactlyInAnyOrder(Optional.of(BlobState.HELD), Optional.of(BlobState.RELEASED));
        }
    }
}
