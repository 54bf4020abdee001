package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState.Failed;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.transform.Transformation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@code JobClaims.claimNext}; part of {@link JobClaimsContract}. */
public interface ClaimNextContract extends DatabaseFactory {

    private static void assertEnded(Rows rows, Job job, String code) {
        assertThat(rows.read(job).state())
                .isInstanceOfSatisfying(
                        Failed.class, end -> assertThat(end.failure().code()).isEqualTo(code));
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.FAILED);
        assertThat(rows.lastEvent(job).failure().map(Failure::code)).contains(code);
    }

    /** Jobs of one image that wait in the order of the list. */
    private static List<Job> queue(Database ports, Rows rows, int length, Duration within) {
        Image image = rows.image();
        return Stream.generate(() -> rows.order(image).lineage().transformation())
                .limit(length)
                .map((Transformation wish) ->
                        ports.jobs().submit(rows.order(image, wish, within)).job())
                .toList();
    }

    @Test
    default void claimNextShouldTakeAJobAsClaimDoes() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = ports.claims().claimNext(Rows.TERMS).orElseThrow();
        assertThat(claim.job()).isEqualTo(rows.read(job));
        assertThat(claim.attempt().number()).isEqualTo(1);
        assertThat(claim.job().tries()).isEqualTo(new Tries(1, 0, 0));
        assertThat(rows.events(job)).hasSize(1);
        assertThat(rows.complete(claim, rows.made(job.lineage()))).isPresent();
    }

    @Test
    default void claimNextShouldTakeWhatIsDueAndNothingElse() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job lapsed = rows.job();
        rows.claim(lapsed, Rows.SHORT);
        rows.awaitDue(lapsed);
        Job queued = rows.job();
        rows.claim(rows.job());
        ports.claims().fail(rows.claim(rows.job()), Rows.TROUBLE, Optional.of(Duration.ofMinutes(1)));
        rows.completed();
        rows.failed();
        rows.cancelled();
        assertThat(rows.claimAll()).containsExactly(lapsed.id(), queued.id());
        assertThat(rows.read(lapsed).tries()).isEqualTo(new Tries(2, 0, 1));
    }

    @Test
    default void claimNextShouldTakeTheLongestWaitingFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job first = rows.job();
        Job second = rows.job();
        Job third = rows.job();
        ports.claims().release(rows.claim(first));
        assertThat(rows.claimAll()).containsExactly(second.id(), third.id(), first.id());
    }

    @Test
    default void claimNextShouldEndWhatIsSpentOnItsWay() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job late = rows.job(Rows.SHORT);
        Job crashed = rows.job();
        rows.claim(crashed, Rows.SHORT);
        rows.awaitDeadline(late);
        rows.awaitDue(crashed);
        Job live = rows.job();
        assertThat(ports.claims().claimNext(Rows.terms(Rows.LONG, 1)).map(Claim::jobId))
                .contains(live.id());
        assertEnded(rows, late, "DEADLINE_EXCEEDED");
        assertEnded(rows, crashed, "WORKER_CRASHED");
        assertThat(rows.read(crashed).tries()).isEqualTo(new Tries(1, 0, 1));
        assertThat(ports.claims().claimNext(Rows.TERMS)).isEmpty();
    }

    @Test
    default void claimNextShouldPassOverALongLineOfSpentJobs() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> spent = queue(ports, rows, 230, Duration.ofMillis(1));
        Job live = rows.job();
        rows.awaitDeadline(spent.get(spent.size() - 1));
        assertThat(ports.claims().claimNext(Rows.TERMS).map(Claim::jobId)).contains(live.id());
        assertThat(spent).allSatisfy(job -> assertEnded(rows, job, "DEADLINE_EXCEEDED"));
        assertThat(spent).allSatisfy(job -> assertThat(rows.events(job)).hasSize(2));
    }

    @Test
    default void manyWorkersShouldDrainTheQueueWithoutTakingAJobTwice() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> queue = queue(ports, rows, 200, Rows.LONG);
        List<List<JobId>> taken = Race.run(16, i -> rows.claimAll());
        assertThat(taken.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(queue.stream().map(Job::id).toList());
        assertThat(queue).allSatisfy(job -> assertThat(rows.read(job).tries()).isEqualTo(new Tries(1, 0, 0)));
    }

    @Test
    default void oneWorkerShouldDrainTheQueueInItsOrder() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> queue = queue(ports, rows, 50, Rows.LONG);
        assertThat(rows.claimAll())
                .containsExactlyElementsOf(queue.stream().map(Job::id).toList());
    }

    @Test
    default void claimAndClaimNextShouldNotBothTakeAJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 10; round++) {
            Job job = rows.job();
            List<Optional<Claim>> claims = Race.run(
                    8,
                    i -> i % 2 == 0
                            ? ports.claims().claim(job.id(), Rows.TERMS)
                            : ports.claims().claimNext(Rows.TERMS));
            assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        }
    }
}
