package dev.pixelwright.adapters.kafka;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.trace.TraceContext;
import java.util.Optional;

/** Events, each unlike those before. */
final class SampleEvents {

    /** Where the jobs were ordered. */
    static final TraceContext CAUSE = new TraceContext(
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", Optional.of("congo=t61rcWkgMzE"));

    private SampleEvents() {}

    static DomainEvent uploaded() {
        return event(DomainEvent.Type.IMAGE_UPLOADED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DomainEvent created() {
        return event(DomainEvent.Type.DERIVATIVE_CREATED, job(), derivative(), Optional.empty());
    }

    static DomainEvent completed() {
        return event(DomainEvent.Type.JOB_COMPLETED, job(), derivative(), Optional.empty());
    }

    static DomainEvent failed() {
        return event(
                DomainEvent.Type.JOB_FAILED, job(), Optional.empty(), Optional.of(new EngineFailed("out of paint")));
    }

    private static DomainEvent event(
            DomainEvent.Type type, Optional<JobId> job, Optional<DerivativeId> derivative, Optional<Failure> failure) {
        return new DomainEvent(
                Samples.number(),
                type,
                new UserId(Samples.number()),
                new ImageId(Samples.number()),
                job,
                derivative,
                failure,
                Samples.moment(),
                job.map(id -> CAUSE));
    }

    private static Optional<JobId> job() {
        return Optional.of(new JobId(Samples.number()));
    }

    private static Optional<DerivativeId> derivative() {
        return Optional.of(new DerivativeId(Samples.number()));
    }
}
