package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState.Completed;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.trace.TraceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Jobs}. */
public interface JobsContract extends JobRetryContract, JobListContract {

    @Test
    default void submitShouldQueueANewJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        NewJob order = rows.order(rows.image(), Samples.transformation(), Duration.ofSeconds(90));
        Submission submission = ports.jobs().submit(order);
        Job job = submission.job();
        assertThat(submission.fresh()).isTrue();
        assertThat(job.id()).isEqualTo(order.id());
        assertThat(job.owner()).isEqualTo(order.owner());
        assertThat(job.lineage()).isEqualTo(order.lineage());
        assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.tries()).isEqualTo(Tries.NONE);
        assertThat(job.progress()).isEqualTo(Progress.NONE);
        assertThat(job.times().deadline()).isEqualTo(job.times().createdAt().plusSeconds(90));
        assertThat(rows.read(job)).isEqualTo(job);
    }

    @Test
    default void submitShouldKeepThePlaceInATraceWhereTheJobWasOrdered() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        TraceContext place = TraceContext.parse(
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", List.of("congo=t61rcWkgMzE"))
                .orElseThrow();
        NewJob order = rows.order(rows.image()).after(place);
        Job job = ports.jobs().submit(order).job();
        assertThat(job.cause()).contains(place);
        assertThat(rows.read(job)).isEqualTo(job);
        assertThat(rows.claim(job).job().cause()).contains(place);
        assertThat(rows.job().cause()).isEmpty();
    }

    @Test
    default void submitShouldTellOfTheNewJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(rows.events(job)).hasSize(1);
        JobEvent event = rows.lastEvent(job);
        assertThat(event.job()).isEqualTo(job.id());
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.type()).isEqualTo(JobEvent.Type.QUEUED);
        assertThat(event.failure()).isEmpty();
        assertThat(event.derivative()).isEmpty();
    }

    @Test
    default void submitShouldAnswerWithTheUnfinishedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        assertThat(ports.jobs().submit(rows.again(job))).isEqualTo(new Submission(job, false));
        rows.claim(job);
        assertThat(ports.jobs().submit(rows.again(job))).isEqualTo(new Submission(rows.read(job), false));
        assertThat(rows.events(job)).hasSize(1);
    }

    @Test
    default void submitShouldMakeOneJobForManyAtOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        var transformation = Samples.transformation();
        List<Submission> answers = Race.run(16, i -> ports.jobs().submit(rows.order(image, transformation, Rows.LONG)));
        assertThat(answers).filteredOn(Submission::fresh).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.job().id())
                .containsOnly(answers.get(0).job().id());
        assertThat(rows.claimAll()).hasSize(1);
        assertThat(rows.events(answers.get(0).job())).hasSize(1);
    }

    @Test
    default void submitShouldTellLineagesApart() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        assertThat(ports.jobs().submit(rows.order(image)).fresh()).isTrue();
        assertThat(ports.jobs().submit(rows.order(image)).fresh()).isTrue();
        assertThat(rows.claimAll()).hasSize(2);
    }

    @Test
    default void submitShouldAnswerWithTheJobThatMadeTheDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job done = rows.completed();
        NewJob order = rows.again(done);
        assertThat(ports.jobs().submit(order)).isEqualTo(new Submission(done, false));
        assertThat(ports.jobs().find(order.id())).isEmpty();
    }

    @Test
    default void submitShouldCompleteAtOnceWhenTheDerivativeIsThere() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        NewJob order = rows.order(image);
        Derivative made = ports.derivatives().add(rows.made(order.lineage()));
        Submission submission = ports.jobs().submit(order);
        assertThat(submission.fresh()).isTrue();
        assertThat(submission.job().id()).isEqualTo(order.id());
        assertThat(submission.job().state()).isInstanceOfSatisfying(Completed.class, end -> {
            assertThat(end.derivative()).isEqualTo(made.id());
            assertThat(end.engine()).isEmpty();
        });
        assertThat(submission.job().progress()).isEqualTo(Progress.DONE);
        assertThat(rows.lastEvent(submission.job()).type()).isEqualTo(JobEvent.Type.COMPLETED);
        assertThat(rows.lastEvent(submission.job()).derivative()).contains(made.id());
        assertThat(rows.events(submission.job()).get(0).sequence()).isEqualTo(1);
        assertThat(rows.claimAll()).isEmpty();
    }

    @Test
    default void submitShouldQueueAnewAfterAFailureOrACancellation() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (Job ended : List.of(rows.failed(), rows.cancelled())) {
            Submission submission = ports.jobs().submit(rows.again(ended));
            assertThat(submission.fresh()).isTrue();
            assertThat(submission.job().id()).isNotEqualTo(ended.id());
            assertThat(rows.read(ended)).isEqualTo(ended);
        }
    }

    @Test
    default void submitShouldRefuseAnImageThatIsGone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        NewJob order = rows.order(rows.image());
        ports.images().remove(order.lineage().image());
        Failing.with("IMAGE_NOT_FOUND", () -> ports.jobs().submit(order));
        assertThat(ports.jobs().find(order.id())).isEmpty();
    }

    @Test
    default void unknownJobsShouldBeRefusedByName() {
        Jobs jobs = ports().jobs();
        JobId unknown = new JobId(Samples.number());
        assertThat(jobs.find(unknown)).isEmpty();
        assertThat(jobs.events(unknown, 0)).isEmpty();
        Failing.with("JOB_NOT_FOUND", () -> jobs.cancel(unknown));
        Failing.with("JOB_NOT_FOUND", () -> jobs.retry(unknown, Rows.LONG));
    }

    @Test
    default void cancelShouldEndAQueuedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Job cancelled = ports.jobs().cancel(job.id());
        assertThat(cancelled.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(rows.read(job)).isEqualTo(cancelled);
        assertThat(rows.lastEvent(job).type()).isEqualTo(JobEvent.Type.CANCELLED);
        assertThat(rows.lastEvent(job).sequence()).isEqualTo(2);
        assertThat(ports.claims().claim(job.id(), Rows.TERMS)).isEmpty();
    }

    @Test
    default void cancelShouldTakeARunningJobFromItsWorker() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        Derivative made = rows.made(job.lineage());
        Job cancelled = ports.jobs().cancel(job.id());
        assertThat(ports.claims().progress(claim, new Progress(99))).isFalse();
        assertThat(ports.claims().extend(claim, Rows.LONG)).isFalse();
        assertThat(ports.claims().fail(claim, Rows.TROUBLE, Optional.of(Duration.ZERO)))
                .isFalse();
        assertThat(ports.claims().release(claim)).isFalse();
        assertThat(rows.complete(claim, made)).isEmpty();
        assertThat(ports.derivatives().find(job.lineage())).isEmpty();
        assertThat(rows.read(job)).isEqualTo(cancelled);
        assertThat(rows.events(job)).hasSize(2);
    }

    @Test
    default void cancelShouldRefuseAnEndedJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (Job ended : List.of(rows.completed(), rows.failed(), rows.cancelled())) {
            List<JobEvent> events = rows.events(ended);
            Failing.with("JOB_ENDED", () -> ports.jobs().cancel(ended.id()));
            assertThat(rows.read(ended)).isEqualTo(ended);
            assertThat(rows.events(ended)).isEqualTo(events);
        }
    }

    @Test
    default void cancelAndCompleteShouldNotBothWin() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 20; round++) {
            Job job = rows.job();
            Claim claim = rows.claim(job);
            Derivative made = rows.made(job.lineage());
            List<Boolean> won = Race.run(
                    2,
                    i -> i == 0
                            ? rows.complete(claim, made).isPresent()
                            : Failing.codeOf(() -> ports.jobs().cancel(job.id()))
                                    .equals("none"));
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(rows.status(job)).isEqualTo(won.get(0) ? JobStatus.COMPLETED : JobStatus.CANCELLED);
            assertThat(ports.derivatives().find(job.lineage()).isPresent()).isEqualTo(won.get(0));
            assertThat(rows.events(job)).hasSize(2);
        }
    }

    @Test
    default void eventsShouldBeThoseAfterASequence() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.completed();
        List<JobEvent> all = rows.events(job);
        assertThat(all).extracting(JobEvent::sequence).containsExactly(1L, 2L);
        assertThat(ports.jobs().events(job.id(), 1)).containsExactly(all.get(1));
        assertThat(ports.jobs().events(job.id(), 2)).isEmpty();
        assertThat(ports.jobs().events(job.id(), Long.MAX_VALUE)).isEmpty();
    }
}
