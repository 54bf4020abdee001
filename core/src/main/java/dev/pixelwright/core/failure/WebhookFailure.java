package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why something about a webhook cannot be done. */
public sealed interface WebhookFailure extends Failure {

    /** No such webhook, or not the caller's: the two are told apart by nobody. */
    record WebhookNotFound(String id) implements WebhookFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "WEBHOOK_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no webhook " + id + ".";
        }
    }

    /** No such delivery, or of another webhook, or forgotten. */
    record DeliveryNotFound(String id) implements WebhookFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "DELIVERY_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no delivery " + id + ", or not any more.";
        }
    }

    /** The owner has as many as they may have. */
    record TooManyWebhooks(int most) implements WebhookFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "TOO_MANY_WEBHOOKS";
        }

        @Override
        public String message() {
            return "A user has at most " + most + " webhooks.";
        }
    }

    /** There are no events of this name. */
    record UnknownEvent(String event) implements WebhookFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNKNOWN_EVENT";
        }

        @Override
        public String message() {
            return "There are no events named '" + event + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("events");
        }
    }
}
