package dev.pixelwright.core.failure;

import java.time.Duration;
import java.util.Optional;

/** Why an address that somebody named is not called, or does not answer as needed. */
public sealed interface OutboundFailure extends Failure {

    /** The name of the input field that holds the address. */
    String FIELD = "url";

    /** This installation calls no addresses of others. */
    record OutboundUnsupported() implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNSUPPORTED;
        }

        @Override
        public String code() {
            return "OUTBOUND_UNSUPPORTED";
        }

        @Override
        public String message() {
            return "This installation calls no addresses of others.";
        }
    }

    /** Whoever runs the installation has not switched the import of images by their address on. */
    record ImportByUrlOff() implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNSUPPORTED;
        }

        @Override
        public String code() {
            return "IMPORT_BY_URL_OFF";
        }

        @Override
        public String message() {
            return "This installation fetches no images by their address.";
        }
    }

    /** No address that can be called; {@code bound} says what it must be. */
    record InvalidUrl(String bound) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_URL";
        }

        @Override
        public String message() {
            return "The field 'url' must be " + bound + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(FIELD);
        }
    }

    /** The host is within a network that is not everybody's, or, before anything is called, not known. */
    record AddressRefused(String host) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "ADDRESS_REFUSED";
        }

        @Override
        public String message() {
            return "The host " + host + " is not known, or not at a public address.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(FIELD);
        }
    }

    /** Nobody answers, or the connection breaks off. */
    record RemoteUnavailable(String reason) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "REMOTE_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The address does not answer: " + reason + ".";
        }
    }

    /** The answer was not there, or not whole, in time. */
    record RemoteTimeout(Duration deadline) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "REMOTE_TIMEOUT";
        }

        @Override
        public String message() {
            return "The address did not answer within " + deadline.toSeconds() + " seconds.";
        }
    }

    /** More bytes than are taken. */
    record RemoteAnswerTooLarge(long maxBytes) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "REMOTE_ANSWER_TOO_LARGE";
        }

        @Override
        public String message() {
            return "The address answers with more than " + maxBytes + " bytes.";
        }
    }

    /** The other side answered, and not with what was asked for. */
    record RemoteRefused(int status) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "REMOTE_REFUSED";
        }

        @Override
        public String message() {
            return "The address answers with the status " + status + ".";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(FIELD);
        }
    }

    /** As many images are being fetched by their address as can be at once, for all or for one owner. */
    record TooManyImports(int maxAtOnce) implements OutboundFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "TOO_MANY_IMPORTS";
        }

        @Override
        public String message() {
            return "At most " + maxAtOnce + " images are fetched by their address at once.";
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(5));
        }
    }
}
