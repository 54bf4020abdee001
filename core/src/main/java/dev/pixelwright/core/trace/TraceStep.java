package dev.pixelwright.core.trace;

import java.util.Optional;

/**
 * Something that takes time and is to be seen in a trace.
 *
 * @param name of which there are few: no id, no address and no text of a user is in one
 * @param kind which side of a conversation it is
 * @param cause what it comes after, where that was said elsewhere, such as in a header or a row; if empty, it is a part of what the
 *     thread is in the middle of
 */
public record TraceStep(String name, Kind kind, Optional<TraceContext> cause) {

    /** The kinds of spans that tracing systems tell apart. */
    public enum Kind {
        /** Within this process. */
        INTERNAL,
        /** Answers somebody who waits. */
        SERVER,
        /** Asks somebody, and waits. */
        CLIENT,
        /** Leaves a message. */
        PRODUCER,
        /** Does what a message asks for. */
        CONSUMER
    }

    /** A part of what the thread is in the middle of. */
    public static TraceStep of(String name, Kind kind) {
        return new TraceStep(name, kind, Optional.empty());
    }
}
