package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.port.DiagnosticContext;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;

/**
 * Shows attempts where they belong in a trace: after the bell that was heard, else after the order of the job. What is logged of
 * one has its job's id beside it.
 */
public final class AttemptTrace {

    private static final String NAME = "job attempt";

    private final Tracing tracing;
    private final DiagnosticContext diagnostics;

    public AttemptTrace(Tracing tracing, DiagnosticContext diagnostics) {
        this.tracing = tracing;
        this.diagnostics = diagnostics;
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

    /** From now on the calling thread works on this attempt, until it leaves; then it is where it was before. */
    Tracing.Scope enter(Claim claim, Tracing.Span span) {
        Tracing.Scope traced = span.enter();
        DiagnosticContext.Scope logged =
                diagnostics.enter(DiagnosticContext.JOB_ID, claim.jobId().toString());
        return () -> {
            logged.leave();
            traced.leave();
        };
    }

    /** What became of an attempt that is to be tried again, or will not be. */
    static void failed(Tracing.Span span, Failure failure) {
        span.failed(
                failure.code(),
                failure.kind().isTrouble() && failure.retryAfter().isEmpty());
    }
}
