package dev.pixelwright.core.local;

import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;

/** Tells nobody, and makes nothing: every span is the same one. */
public final class SilentTracing implements Tracing {

    private static final Scope NOWHERE = () -> {};
    private static final Span NOTHING = new Nothing();

    public SilentTracing() {}

    @Override
    public Optional<TraceContext> current() {
        return Optional.empty();
    }

    @Override
    public Span begin(TraceStep step) {
        return NOTHING;
    }

    private static final class Nothing implements Span {

        @Override
        public Scope enter() {
            return NOWHERE;
        }

        @Override
        public void rename(String name) {
            // Nobody reads it.
        }

        @Override
        public void note(String key, String value) {
            // Nobody reads it.
        }

        @Override
        public void note(String key, long value) {
            // Nobody reads it.
        }

        @Override
        public void failed(String reason, boolean trouble) {
            // Nobody reads it.
        }

        @Override
        public void end() {
            // It never began.
        }
    }
}
