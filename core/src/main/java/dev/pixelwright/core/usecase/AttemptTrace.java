package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;

/** Shows attempts where they belong in a trace: after the bell that was heard, else after the order of the job. */
final class AttemptTrace {

    private static final String NAME = "job attempt";

    private final Tracing tracing;

    AttemptTrace(Tracing tracing) {
        this.tracing = tracing;
    }

    /** The attempt that the calling thread has claimed, from here on. */
    Tracing.Span begin(Claim claim) {
        return begin(claim, tracing.current().or(() -> claim.job().cause()));
    }

    /** An attempt that is done together with the one that the calling thread is in, and was ordered by itself. */
    Tracing.Span beginBeside(Claim claim) {
        return begin(claim, claim.job().cause());
    }

    private Tracing.Span begin(Claim claim, Optional<TraceContext> cause) {
        Tracing.Span span = tracing.begin(new TraceStep(NAME, TraceStep.Kind.CONSUMER, cause));
        span.note("pixelwright.job.id", claim.jobId().toString());
        span.note("pixelwright.image.id", claim.job().lineage().image().toString());
        span.note("pixelwright.job.attempt", claim.attempt().number());
        return span;
    }

    /** What became of an attempt that is to be tried again, or will not be. */
    static void failed(Tracing.Span span, Failure failure) {
        span.failed(
                failure.code(),
                failure.kind().isTrouble() && failure.retryAfter().isEmpty());
    }
}
