package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;

/** One consumer of bells, used by one thread. */
interface BellSource extends AutoCloseable {

    /**
     * Acknowledges what was taken and reads what comes next, while there is room; waits for either a moment, half a second at
     * most, and keeps its place in the group meanwhile.
     *
     * @throws org.apache.kafka.common.KafkaException when this consumer is of no more use, and another is to be opened
     * @throws FailureException with {@code QueueUnavailable} likewise
     */
    void turn() throws InterruptedException;

    /** Acknowledges what was taken, gives back the rest, and leaves the group. */
    @Override
    void close();
}
