package dev.pixelwright.core.port;

import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;

/**
 * Tells operators where time went: which steps a request and its job consisted of, in one tree over all processes. It changes
 * nothing: nothing here throws, waits for others, or does more than forget when it cannot tell. Safe in any number of threads.
 */
public interface Tracing {

    /** Where this thread is, to be told to others; empty where it is in no span. */
    Optional<TraceContext> current();

    /**
     * A step begins, as a child of its cause, else of what this thread is in, else as the beginning of a trace. It is not what
     * the thread is in before it is {@linkplain Span#enter entered}.
     */
    Span begin(TraceStep step);

    /** A step that takes time. It may be used by several threads, one after the other. */
    interface Span {

        /** From now on this thread is in it, until it {@linkplain Scope#leave leaves}, the last entered first. */
        Scope enter();

        /** Calls it by another name, once that is known. */
        void rename(String name);

        /** Says more of it; said again under the same key, the last counts. */
        void note(String key, String value);

        /** The same in numbers. */
        void note(String key, long value);

        /**
         * It has not done what it was to do.
         *
         * @param reason a code of which there are few
         * @param trouble whether that needs somebody's attention, and is not what the one who asked did wrong
         */
        void failed(String reason, boolean trouble);

        /** It is over; anything after this changes nothing. */
        void end();
    }

    /** How long a thread is in a span. */
    @FunctionalInterface
    interface Scope {

        /** The thread that entered is again where it was before. */
        void leave();
    }
}
