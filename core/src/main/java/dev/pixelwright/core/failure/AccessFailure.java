package dev.pixelwright.core.failure;

import java.time.Duration;
import java.util.Optional;

/** Why a credential cannot be made, found, or tried for now. */
public sealed interface AccessFailure extends Failure {

    /** Somebody tried too often; how often is too often is not said. */
    record TooManyAttempts(Duration delay) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "TOO_MANY_ATTEMPTS";
        }

        @Override
        public String message() {
            return "Too many attempts to sign in; try again in " + delay.toSeconds() + " seconds.";
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(delay);
        }
    }

    /** The caller has no such session, or not any more. */
    record SessionNotFound(String id) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "SESSION_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no session " + id + ".";
        }
    }

    /** The caller has no such API key, or not any more. */
    record ApiKeyNotFound(String id) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "API_KEY_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no API key " + id + ".";
        }
    }

    /** What was asked for is no API key that can be given. */
    record InvalidApiKey(String parameter, String bound) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_API_KEY";
        }

        @Override
        public String message() {
            return "The field '" + parameter + "' must be " + bound + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(parameter);
        }
    }

    /** A user can have only so many keys at once. */
    record TooManyApiKeys(int maxKeys) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "TOO_MANY_API_KEYS";
        }

        @Override
        public String message() {
            return "A user has at most " + maxKeys + " API keys; delete one first.";
        }
    }

    /** The API key was made for less. */
    record InsufficientScope(String scope) implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "INSUFFICIENT_SCOPE";
        }

        @Override
        public String message() {
            return "The API key does not have the scope '" + scope + "'.";
        }
    }

    /** A program asked for what its user must ask for in person. */
    record SessionRequired() implements AccessFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "SESSION_REQUIRED";
        }

        @Override
        public String message() {
            return "An API key may not do this; sign in.";
        }
    }
}
