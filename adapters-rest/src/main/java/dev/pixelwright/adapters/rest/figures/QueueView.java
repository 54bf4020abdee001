package dev.pixelwright.adapters.rest.figures;

import dev.pixelwright.core.figures.QueueDepth;
import java.time.Instant;
import java.util.Optional;

/** How much work there is, as {@link QueueDepth} says. */
record QueueView(
        long queued,
        long due,
        long waiting,
        long processing,
        long lapsed,
        long failed,
        Optional<Instant> oldestQueuedAt) {

    static QueueView of(QueueDepth depth) {
        return new QueueView(
                depth.queued(),
                depth.due(),
                depth.waiting(),
                depth.processing(),
                depth.lapsed(),
                depth.failed(),
                depth.oldestQueuedAt());
    }
}
