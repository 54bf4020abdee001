package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState.Completed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.port.EndedJobs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link EndedJobs}. */
public interface EndedJobsContract extends DatabaseFactory {

    private static DerivativeId made(Job job) {
        return ((Completed) job.state()).derivative();
    }

    /** A job of what was there already. */
    private static Job answeredAtOnce(Database ports, Rows rows) {
        Derivative there = ports.derivatives().add(rows.made(rows.lineage()));
        Job job = ports.jobs()
                .submit(rows.order(
                        ports.images().find(there.image()).orElseThrow(),
                        there.lineage().transformation(),
                        Rows.LONG))
                .job();
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        return job;
    }

    @Test
    default void jobsThatEndedLongAgoShouldBeRemovedBatchByBatch() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> ended = List.of(rows.completed(), rows.failed(), rows.cancelled(), answeredAtOnce(ports, rows));
        Job queued = rows.job();
        Job running = rows.job();
        rows.claim(running);
        EndedJobs jobs = ports.endedJobs();
        assertThat(jobs.remove(Duration.ofMinutes(5), 10)).isZero();
        assertThat(jobs.remove(Duration.ZERO, 3)).isEqualTo(3);
        assertThat(jobs.remove(Duration.ZERO, 3)).isEqualTo(1);
        assertThat(jobs.remove(Duration.ZERO, 3)).isZero();
        assertThat(ended)
                .allSatisfy(job -> assertThat(ports.jobs().find(job.id())).isEmpty())
                .allSatisfy(job -> assertThat(rows.events(job)).isEmpty());
        assertThat(rows.status(queued)).isEqualTo(JobStatus.QUEUED);
        assertThat(rows.status(running)).isEqualTo(JobStatus.PROCESSING);
    }

    @Test
    default void whatEndedFirstShouldBeRemovedFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job late = rows.job();
        Job first = rows.failed();
        Job second = rows.completed();
        rows.complete(rows.claim(late), rows.made(late.lineage()));
        assertThat(ports.endedJobs().remove(Duration.ZERO, 1)).isEqualTo(1);
        assertThat(ports.jobs().find(first.id())).isEmpty();
        assertThat(ports.endedJobs().remove(Duration.ZERO, 1)).isEqualTo(1);
        assertThat(ports.jobs().find(second.id())).isEmpty();
        assertThat(rows.status(late)).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    default void aFailedJobThatIsTriedAgainShouldStay() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job failed = rows.failed();
        ports.jobs().retry(failed.id(), Rows.LONG);
        assertThat(ports.endedJobs().remove(Duration.ZERO, 10)).isZero();
        assertThat(rows.status(failed)).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    default void theDerivativeShouldStayAndAnswerForANewJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.completed();
        assertThat(ports.endedJobs().remove(Duration.ZERO, 10)).isEqualTo(1);
        assertThat(ports.images().find(job.lineage().image())).isPresent();
        Derivative there = ports.derivatives().find(job.lineage()).orElseThrow();
        assertThat(there.id()).isEqualTo(made(job));
        assertThat(ports.usages().of(job.owner()).jobs()).isZero();
        Submission again = ports.jobs().submit(rows.again(job));
        assertThat(again.fresh()).isTrue();
        assertThat(again.job().id()).isNotEqualTo(job.id());
        assertThat(made(again.job())).isEqualTo(there.id());
    }

    @Test
    default void whatIsUntoldShouldStillBeTold() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.completed();
        assertThat(ports.endedJobs().remove(Duration.ZERO, 10)).isEqualTo(1);
        assertThat(ports.outbox().take(100, Rows.LONG))
                .filteredOn(event -> event.job().equals(Optional.of(job.id())))
                .extracting(DomainEvent::type)
                .contains(DomainEvent.Type.DERIVATIVE_CREATED, DomainEvent.Type.JOB_COMPLETED);
    }

    @Test
    default void aKeyOfAJobThatIsGoneShouldOrderAnew() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job other = rows.cancelled();
        NewJob first = keyed(rows.again(other));
        NewJob second = keyed(rows.again(other));
        ports.jobs().submit(first);
        ports.jobs().cancel(first.id());
        assertThat(ports.jobs().submit(second).job().id()).isEqualTo(first.id());
        assertThat(ports.endedJobs().remove(Duration.ZERO, 10)).isEqualTo(2);
        assertThat(ports.jobs().submit(second).job().id()).isEqualTo(second.id());
    }

    private static NewJob keyed(NewJob order) {
        IdempotencyKey key = new IdempotencyKey("again");
        return new NewJob(order.id(), order.owner(), order.lineage(), order.within(), Optional.of(key));
    }

    @Test
    default void simultaneousCallsShouldRemoveEachJobOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        IntStream.range(0, 20).forEach(i -> rows.cancelled());
        List<Integer> removed = Race.run(4, i -> ports.endedJobs().remove(Duration.ZERO, 10));
        int rest = ports.endedJobs().remove(Duration.ZERO, 100);
        assertThat(removed.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(20);
    }
}
