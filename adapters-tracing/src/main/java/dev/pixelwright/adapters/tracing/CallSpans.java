package dev.pixelwright.adapters.tracing;

import dev.pixelwright.core.decorate.CallWatch;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;

/**
 * Shows each call of a port as a step of what its thread is in the middle of. Outside of a trace nothing is shown: the rounds of
 * housekeeping would begin thousands.
 */
final class CallSpans implements CallWatch {

    private static final Ending NOTHING = thrown -> {};

    private final OtelTracing tracing;

    CallSpans(OtelTracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public Ending begun(String port, String call) {
        if (!tracing.isWithin()) {
            return NOTHING;
        }
        Tracing.Span span = tracing.begin(TraceStep.of(port + "." + call, TraceStep.Kind.CLIENT));
        Tracing.Scope here = span.enter();
        return thrown -> {
            here.leave();
            thrown.ifPresent(what -> failed(span, what));
            span.end();
        };
    }

    /** Says of a step what it has thrown. */
    static void failed(Tracing.Span span, Throwable thrown) {
        Optional<FailureException> refused =
                thrown instanceof FailureException failure ? Optional.of(failure) : Optional.empty();
        span.failed(
                refused.map(failure -> failure.failure().code())
                        .orElseGet(() -> thrown.getClass().getName()),
                refused.map(failure -> failure.failure().kind().isTrouble()).orElse(true));
    }
}
