package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why a request cannot be told from, or taken for, a repetition of an earlier one. */
public sealed interface RepetitionFailure extends Failure {

    /** The header under which a client sends its key; at fault in all of these. */
    String HEADER = "Idempotency-Key";

    @Override
    default Optional<String> field() {
        return Optional.of(HEADER);
    }

    /** The key breaks its rule. */
    record InvalidIdempotencyKey() implements RepetitionFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_IDEMPOTENCY_KEY";
        }

        @Override
        public String message() {
            return "The header Idempotency-Key has 1 to 255 visible ASCII characters.";
        }
    }

    /** The key came before, with something else. */
    record IdempotencyKeyReused() implements RepetitionFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "IDEMPOTENCY_KEY_REUSED";
        }

        @Override
        public String message() {
            return "This Idempotency-Key was sent before with other content.";
        }
    }
}
