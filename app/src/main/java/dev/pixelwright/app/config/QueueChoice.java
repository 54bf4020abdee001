package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pixelwright.core.local.InProcessJobEvents;
import dev.pixelwright.core.local.InProcessJobQueue;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.JobQueue;

/** The key {@code queue}: by what bell workers and followers are woken. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = QueueChoice.InProcess.class, name = "in-process"))
public sealed interface QueueChoice {

    JobQueue queue();

    JobEvents events();

    /** {@code type: in-process}: within this process, for one server. */
    record InProcess() implements QueueChoice {

        @Override
        public JobQueue queue() {
            return new InProcessJobQueue();
        }

        @Override
        public JobEvents events() {
            return new InProcessJobEvents();
        }
    }
}
