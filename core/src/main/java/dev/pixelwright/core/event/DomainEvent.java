package dev.pixelwright.core.event;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.trace.TraceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that happened to an image, for whoever is outside and wants to know. It is written down in the transaction in
 * which it happens and told at least once: a reader knows a repetition by its {@code id}.
 *
 * @param id unique, and rising in the order in which the events of one image were written
 * @param owner whose image it is
 * @param job the job it came from, for what a job did
 * @param derivative what was made, for {@code DERIVATIVE_CREATED} and {@code JOB_COMPLETED}
 * @param failure why, for {@code JOB_FAILED}
 * @param at when, by the database's clock
 * @param cause the place in a trace where the job was ordered that it came from, while that job is kept
 */
public record DomainEvent(
        long id,
        Type type,
        UserId owner,
        ImageId image,
        Optional<JobId> job,
        Optional<DerivativeId> derivative,
        Optional<Failure> failure,
        Instant at,
        Optional<TraceContext> cause) {

    /** What happened; the name in lower case with a dot, such as {@code image.uploaded}, is part of the public contract. */
    public enum Type {
        IMAGE_UPLOADED("image.uploaded"),
        DERIVATIVE_CREATED("derivative.created"),
        JOB_COMPLETED("job.completed"),
        JOB_FAILED("job.failed"),
        IMAGE_DELETED("image.deleted");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The type of this public name. */
        public static Optional<Type> parse(String label) {
            return Arrays.stream(values())
                    .filter(type -> type.label.equals(label))
                    .findFirst();
        }

        /** The public name. */
        public String label() {
            return label;
        }
    }
}
