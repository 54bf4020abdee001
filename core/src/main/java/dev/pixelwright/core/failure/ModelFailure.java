package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why there is no model of a picture. */
public sealed interface ModelFailure extends Failure {

    /** This installation has no generator of that name; {@code known} are those it has, with commas between. */
    record UnknownGenerator(String generator, String known) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNKNOWN_GENERATOR";
        }

        @Override
        public String message() {
            return "There is no model generator '" + generator + "' here. There are: " + known + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("generator");
        }
    }

    /** The generator is known and cannot be used at present. {@code reason} names no address, path or key. */
    record GeneratorUnavailable(String generator, String reason) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "GENERATOR_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The model generator '" + generator + "' cannot be used at present: " + reason + ".";
        }
    }

    /** The generator makes no model of this picture, however often it is asked. */
    record ModelNotPossible(String generator, String reason) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "MODEL_NOT_POSSIBLE";
        }

        @Override
        public String message() {
            return "The model generator '" + generator + "' makes no model of this picture: " + reason + ".";
        }
    }

    /** The generator broke on a picture it should have handled or refused. */
    record GeneratorFailed(String generator, String reason) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "GENERATOR_FAILED";
        }

        @Override
        public String message() {
            return "The model generator '" + generator + "' failed: " + reason + ".";
        }
    }

    /**
     * A generator elsewhere was asked and nobody knows whether it accepted. It is not asked again for the same job, because
     * every model may cost money.
     */
    record SubmissionUnclear(String generator) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "SUBMISSION_UNCLEAR";
        }

        @Override
        public String message() {
            return "The model generator '" + generator
                    + "' was asked and did not say whether it accepted; this job does not ask it again.";
        }
    }

    /** The model has more bytes than are kept. */
    record ModelTooLarge(long maxBytes) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "MODEL_TOO_LARGE";
        }

        @Override
        public String message() {
            return "The model has more than " + maxBytes + " bytes.";
        }
    }

    /** No such batch, or not the caller's. */
    record BatchNotFound(String id) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "BATCH_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no batch " + id + ".";
        }
    }

    /** Nothing was made of the files of a batch, yet or for ever. */
    record BatchEmpty(String id) implements ModelFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "BATCH_EMPTY";
        }

        @Override
        public String message() {
            return "The batch " + id + " has no result, or none yet.";
        }
    }
}
