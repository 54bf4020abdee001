package dev.pixelwright.core.local;

import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The events that are not told yet, with the moment from which each may be given out. Not safe without the data's lock. */
final class OutboxRows {

    private final Supplier<Instant> clock;
    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private long last;

    private record Row(DomainEvent event, Instant dueAt) {}

    OutboxRows(Supplier<Instant> clock) {
        this.clock = clock;
    }

    void imageUploaded(Image image) {
        ofNoJob(DomainEvent.Type.IMAGE_UPLOADED, image, Optional.empty());
    }

    void imageDeleted(Image image) {
        ofNoJob(DomainEvent.Type.IMAGE_DELETED, image, Optional.empty());
    }

    void derivativeCreated(Image image, DerivativeId made) {
        ofNoJob(DomainEvent.Type.DERIVATIVE_CREATED, image, Optional.of(made));
    }

    void derivativeCreated(Image image, DerivativeId made, Job job) {
        add(new DomainEvent(
                ++last,
                DomainEvent.Type.DERIVATIVE_CREATED,
                image.owner(),
                image.id(),
                Optional.of(job.id()),
                Optional.of(made),
                Optional.empty(),
                clock.get(),
                job.cause()));
    }

    void jobCompleted(Job job, DerivativeId made) {
        write(DomainEvent.Type.JOB_COMPLETED, job, Optional.of(made), Optional.empty());
    }

    void jobFailed(Job job, Failure failure) {
        write(DomainEvent.Type.JOB_FAILED, job, Optional.empty(), Optional.of(RecordedFailure.of(failure)));
    }

    private void ofNoJob(DomainEvent.Type type, Image image, Optional<DerivativeId> made) {
        add(new DomainEvent(
                ++last,
                type,
                image.owner(),
                image.id(),
                Optional.empty(),
                made,
                Optional.empty(),
                clock.get(),
                Optional.empty()));
    }

    private void write(DomainEvent.Type type, Job job, Optional<DerivativeId> made, Optional<Failure> failure) {
        Optional<JobId> id = Optional.of(job.id());
        ImageId image = job.lineage().image();
        add(new DomainEvent(
                ++last, type, job.owner(), image, id, made, failure, job.times().updatedAt(), job.cause()));
    }

    private void add(DomainEvent event) {
        rows.put(event.id(), new Row(event, event.at()));
    }

    List<DomainEvent> take(int limit, Duration lease) {
        Instant now = clock.get();
        List<DomainEvent> taken = rows.values().stream()
                .filter(row -> !row.dueAt().isAfter(now))
                .limit(limit)
                .map(Row::event)
                .toList();
        taken.forEach(event -> rows.put(event.id(), new Row(event, now.plus(lease))));
        return taken;
    }

    void forget(DomainEvent event) {
        rows.remove(event.id());
    }
}
