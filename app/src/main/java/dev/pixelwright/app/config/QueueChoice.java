package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pixelwright.core.local.InProcessJobEvents;
import dev.pixelwright.core.local.InProcessJobQueue;
import dev.pixelwright.core.local.SilentDomainEvents;

/** The key {@code queue}: by what bell workers and followers are woken. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QueueChoice.InProcess.class, name = "in-process"),
    @JsonSubTypes.Type(value = KafkaQueue.class, name = "kafka")
})
public sealed interface QueueChoice permits QueueChoice.InProcess, KafkaQueue {

    /** Opens the queue, which need not be there yet. */
    OpenQueue open(Premises premises);

    /** What it is called where people are told of it. */
    String place();

    /**
     * Fails when nobody could be heard now. Nothing is made.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code QueueUnavailable}
     */
    void reach();

    /** Whether other processes hear the same bells. */
    boolean isShared();

    /** {@code type: in-process}: within this process, for one server. */
    record InProcess() implements QueueChoice {

        @Override
        public OpenQueue open(Premises premises) {
            // What is in this process cannot be away, and nobody outside listens.
            return new OpenQueue(
                    new InProcessJobQueue(), new InProcessJobEvents(), new SilentDomainEvents(), () -> {}, () -> {});
        }

        @Override
        public String place() {
            return "the queue in the service's own process";
        }

        @Override
        public void reach() {
            // What is in this process cannot be away.
        }

        @Override
        public boolean isShared() {
            return false;
        }
    }
}
