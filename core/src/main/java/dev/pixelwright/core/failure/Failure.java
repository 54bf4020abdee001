package dev.pixelwright.core.failure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that went wrong, as a value that can be stored, sent and compared.
 *
 * <p>Every failure is a small record. Its components are the facts of the case; {@link #arguments()} gives them by name
 * so that a catalogue of messages in another language can fill its patterns from them.
 */
public sealed interface Failure
        permits AccessFailure,
                AccountFailure,
                DeliveryFailure,
                ImageFailure,
                JobFailure,
                ModelFailure,
                OutboundFailure,
                PresetFailure,
                RecordedFailure,
                RepetitionFailure,
                SystemFailure,
                TransformationFailure,
                UploadFailure,
                WebhookFailure {

    /** The family, by which transports and retry policies decide. */
    FailureKind kind();

    /** A stable, upper-case code such as {@code IMAGE_TOO_LARGE}; part of the public contract. */
    String code();

    /** One English sentence for a person, without secrets, paths or stack traces. */
    String message();

    /** The input field at fault, where there is exactly one. */
    default Optional<String> field() {
        return Optional.empty();
    }

    /**
     * After how long the same may be asked again with some hope, where the failure knows. A job waits for that, and does not
     * count it as a failure of its own.
     */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Whether what was at work died over it instead of saying no; jobs count that apart. */
    default boolean isCrash() {
        return false;
    }

    /** The facts of the case by name, as text. */
    default Map<String, String> arguments() {
        return FailureArguments.of(this);
    }

    /** This failure as an exception that can be thrown. */
    default FailureException toException() {
        return new FailureException(this);
    }

    /** This failure as an exception that remembers what caused it. */
    default FailureException toException(Throwable cause) {
        return new FailureException(this, cause);
    }
}
