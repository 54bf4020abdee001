package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.trace.TraceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes into the outbox, and from where; part of {@link OutboxContract}. */
public interface OutboxWritingContract extends DatabaseFactory {

    /** The events that were written since the last look. */
    private static List<DomainEvent> news(Database ports) {
        List<DomainEvent> news = ports.outbox().take(100, Rows.LONG);
        ports.outbox().forget(news);
        return news;
    }

    private static DomainEvent onlyNews(Database ports, DomainEvent.Type type) {
        List<DomainEvent> news = news(ports);
        assertThat(news).extracting(DomainEvent::type).containsExactly(type);
        return news.get(0);
    }

    private static void assertFailed(Database ports, Job job, String code) {
        DomainEvent event = onlyNews(ports, DomainEvent.Type.JOB_FAILED);
        assertThat(event.owner()).isEqualTo(job.owner());
        assertThat(event.image()).isEqualTo(job.lineage().image());
        assertThat(event.job()).contains(job.id());
        assertThat(event.derivative()).isEmpty();
        assertThat(event.failure().map(Failure::code)).contains(code);
        assertThat(event.at()).isEqualTo(new Rows(ports).lastEvent(job).at());
    }

    private static Job freshJob(Database ports, Duration within) {
        Job job = new Rows(ports).job(within);
        onlyNews(ports, DomainEvent.Type.IMAGE_UPLOADED);
        return job;
    }

    @Test
    default void anUploadShouldBeWritten() {
        Database ports = ports();
        Image image = new Rows(ports).image();
        DomainEvent event = onlyNews(ports, DomainEvent.Type.IMAGE_UPLOADED);
        assertThat(event.owner()).isEqualTo(image.owner());
        assertThat(event.image()).isEqualTo(image.id());
        assertThat(event.job()).isEmpty();
        assertThat(event.derivative()).isEmpty();
        assertThat(event.failure()).isEmpty();
    }

    @Test
    default void whatIsRefusedShouldNotBeWritten() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image unannounced = Samples.image(rows.user().id());
        Failing.with("BLOB_MISSING", () -> ports.images().add(unannounced, Optional.empty(), Quota.NONE));
        assertThat(news(ports)).isEmpty();
        Derivative made = Samples.derivative(rows.lineage());
        onlyNews(ports, DomainEvent.Type.IMAGE_UPLOADED);
        Failing.with("BLOB_MISSING", () -> ports.derivatives().add(made));
        ports.images().remove(made.image());
        onlyNews(ports, DomainEvent.Type.IMAGE_DELETED);
        Failing.with("IMAGE_NOT_FOUND", () -> ports.derivatives().add(made));
        assertThat(ports.images().remove(made.image())).isEmpty();
        assertThat(news(ports)).isEmpty();
    }

    @Test
    default void aDeletionShouldBeWrittenAfterAllElseOfTheImage() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Job job = ports.jobs().submit(rows.order(image)).job();
        rows.complete(rows.claim(job), rows.made(job.lineage()));
        ports.images().remove(image.id());
        List<DomainEvent> news = news(ports);
        assertThat(news)
                .extracting(DomainEvent::type)
                .containsExactly(
                        DomainEvent.Type.IMAGE_UPLOADED,
                        DomainEvent.Type.DERIVATIVE_CREATED,
                        DomainEvent.Type.JOB_COMPLETED,
                        DomainEvent.Type.IMAGE_DELETED);
        DomainEvent last = news.get(3);
        assertThat(last.owner()).isEqualTo(image.owner());
        assertThat(last.image()).isEqualTo(image.id());
        assertThat(last.job()).isEmpty();
        assertThat(last.derivative()).isEmpty();
    }

    @Test
    default void aDirectDerivativeShouldBeWrittenOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        onlyNews(ports, DomainEvent.Type.IMAGE_UPLOADED);
        Derivative made = ports.derivatives().add(rows.made(rows.order(image).lineage()));
        DomainEvent event = onlyNews(ports, DomainEvent.Type.DERIVATIVE_CREATED);
        assertThat(event.owner()).isEqualTo(image.owner());
        assertThat(event.image()).isEqualTo(image.id());
        assertThat(event.derivative()).contains(made.id());
        assertThat(event.job()).isEmpty();
        ports.derivatives().add(rows.made(made.lineage()));
        assertThat(news(ports)).isEmpty();
    }

    @Test
    default void aCompletionShouldBeWrittenWithItsDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = freshJob(ports, Rows.LONG);
        Claim claim = rows.claim(job);
        ports.claims().progress(claim, new Progress(50));
        Derivative made = rows.made(job.lineage());
        rows.complete(claim, made);
        assertThat(rows.complete(claim, rows.made(job.lineage()))).isEmpty();
        List<DomainEvent> news = news(ports);
        assertThat(news)
                .extracting(DomainEvent::type)
                .containsExactly(DomainEvent.Type.DERIVATIVE_CREATED, DomainEvent.Type.JOB_COMPLETED);
        assertThat(news).allSatisfy(event -> {
            assertThat(event.owner()).isEqualTo(job.owner());
            assertThat(event.image()).isEqualTo(job.lineage().image());
            assertThat(event.job()).contains(job.id());
            assertThat(event.derivative()).contains(made.id());
            assertThat(event.failure()).isEmpty();
        });
    }

    @Test
    default void whatAJobDidShouldBeToldWithThePlaceInATraceWhereItWasOrdered() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        TraceContext place =
                new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", Optional.empty());
        Job job = ports.jobs().submit(rows.order(rows.image()).after(place)).job();
        onlyNews(ports, DomainEvent.Type.IMAGE_UPLOADED);
        rows.complete(rows.claim(job), rows.made(job.lineage()));
        assertThat(news(ports))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.cause()).contains(place));
    }

    @Test
    default void aCompletionWithAStandingDerivativeShouldCreateNone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = freshJob(ports, Rows.LONG);
        Claim claim = rows.claim(job);
        Derivative standing = ports.derivatives().add(rows.made(job.lineage()));
        onlyNews(ports, DomainEvent.Type.DERIVATIVE_CREATED);
        rows.complete(claim, rows.made(job.lineage()));
        assertThat(onlyNews(ports, DomainEvent.Type.JOB_COMPLETED).derivative()).contains(standing.id());
    }

    @Test
    default void anOrderThatIsServedAtOnceShouldBeWrittenAsACompletion() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        NewJob order = rows.order(rows.image());
        Derivative standing = ports.derivatives().add(rows.made(order.lineage()));
        news(ports);
        Job job = ports.jobs().submit(order).job();
        DomainEvent event = onlyNews(ports, DomainEvent.Type.JOB_COMPLETED);
        assertThat(event.job()).contains(job.id());
        assertThat(event.derivative()).contains(standing.id());
        assertThat(event.at()).isEqualTo(rows.lastEvent(job).at());
        assertThat(ports.jobs().submit(rows.again(job)).fresh()).isFalse();
        assertThat(news(ports)).isEmpty();
    }

    @Test
    default void aFailureShouldBeWrittenWholeWhenItEndsTheJob() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = freshJob(ports, Rows.LONG);
        ports.claims().fail(rows.claim(job), Rows.TROUBLE, Optional.of(Duration.ZERO));
        assertThat(news(ports)).isEmpty();
        Failure failure = new InvalidParameter("crop", "width", "größer als 'null' \\ 画");
        Claim claim = rows.claim(job);
        ports.claims().fail(claim, failure, Optional.empty());
        ports.claims().fail(claim, failure, Optional.empty());
        DomainEvent event = onlyNews(ports, DomainEvent.Type.JOB_FAILED);
        assertThat(event.failure().map(RecordedFailure::of)).contains(RecordedFailure.of(failure));
        assertThat(event.job()).contains(job.id());
    }

    @Test
    default void aRetryBeyondTheDeadlineShouldBeWrittenAsAFailure() {
        Database ports = ports();
        Job job = freshJob(ports, Duration.ofMinutes(1));
        ports.claims().fail(new Rows(ports).claim(job), Rows.TROUBLE, Optional.of(Duration.ofMinutes(2)));
        assertFailed(ports, job, "ENGINE_FAILED");
    }

    @Test
    default void theEndOfASpentJobShouldBeWritten() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job late = freshJob(ports, Duration.ofMillis(1));
        rows.awaitDeadline(late);
        assertThat(ports.claims().claim(late.id(), Rows.TERMS)).isEmpty();
        assertFailed(ports, late, "DEADLINE_EXCEEDED");
        Job crashed = freshJob(ports, Rows.LONG);
        rows.claim(crashed, Rows.SHORT);
        rows.awaitDue(crashed);
        assertThat(ports.claims().claimNext(Rows.terms(Rows.LONG, 1))).isEmpty();
        assertFailed(ports, crashed, "WORKER_CRASHED");
    }

    @Test
    default void ordersAndCancellationsShouldNotBeWritten() {
        Database ports = ports();
        Job job = freshJob(ports, Rows.LONG);
        ports.claims().release(new Rows(ports).claim(job));
        ports.jobs().cancel(job.id());
        ports.claims().claim(new JobId(Samples.number()), Rows.TERMS);
        assertThat(news(ports)).isEmpty();
    }
}
