package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why a transformation cannot be understood or carried out. */
public sealed interface TransformationFailure extends Failure {

    /** The text or JSON does not follow the grammar. */
    record MalformedTransformation(String reason) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "MALFORMED_TRANSFORMATION";
        }

        @Override
        public String message() {
            return "The transformation cannot be read: " + reason + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("transformations");
        }
    }

    /** No operation or encoding has this name. */
    record UnknownOperation(String operation) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNKNOWN_OPERATION";
        }

        @Override
        public String message() {
            return "There is no operation '" + operation + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("operation");
        }
    }

    /** A parameter the operation does not take. */
    record UnknownParameter(String operation, String parameter) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNKNOWN_PARAMETER";
        }

        @Override
        public String message() {
            return "The operation '" + operation + "' has no parameter '" + parameter + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(operation + "." + parameter);
        }
    }

    /** A parameter outside its bound, which is named. */
    record InvalidParameter(String operation, String parameter, String bound) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_PARAMETER";
        }

        @Override
        public String message() {
            return "The parameter '" + parameter + "' of '" + operation + "' must be " + bound + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(operation + "." + parameter);
        }
    }

    /** More steps than a transformation may have. */
    record TooManySteps(int steps, int maxSteps) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "TOO_MANY_STEPS";
        }

        @Override
        public String message() {
            return "The transformation has " + steps + " steps; at most " + maxSteps + " are accepted.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("transformations");
        }
    }

    /** The algebra knows it; the engine does not. */
    record UnsupportedOperation(String operation) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNSUPPORTED_OPERATION";
        }

        @Override
        public String message() {
            return "This installation cannot perform '" + operation + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("operation");
        }
    }

    /** {@code direction} is {@code read} or {@code write}. */
    record UnsupportedFormat(String format, String direction) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNSUPPORTED_FORMAT";
        }

        @Override
        public String message() {
            return "This installation cannot " + direction + " the format " + format + " in this transformation.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("format");
        }
    }

    /** Frames are never dropped silently, so the request is refused. */
    record AnimationUnsupported(String format, int pages) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "ANIMATION_UNSUPPORTED";
        }

        @Override
        public String message() {
            return "The " + format + " has " + pages + " pages, which this transformation cannot keep.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("format");
        }
    }

    /** A result, or a picture on the way to it, is beyond the limits. */
    record OutputTooLarge(int width, int height, int maxSide, long maxPixels) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "OUTPUT_TOO_LARGE";
        }

        @Override
        public String message() {
            return "A step would make a picture of " + width + "x" + height + "; a side may have at most " + maxSide
                    + " pixels and all of it at most " + maxPixels + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("transformations");
        }
    }

    /** At the lowest quality the result is still longer than asked for. */
    record TargetBytesUnreachable(int maxBytes, int leastBytes) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "TARGET_BYTES_UNREACHABLE";
        }

        @Override
        public String message() {
            return "The picture has " + leastBytes + " bytes at the lowest quality, more than the " + maxBytes
                    + " asked for; make it smaller.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("bytes");
        }
    }

    /** A crop outside the picture. */
    record EmptyResult(String operation) implements TransformationFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "EMPTY_RESULT";
        }

        @Override
        public String message() {
            return "The operation '" + operation + "' would leave no pixel of the picture.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("operation");
        }
    }
}
