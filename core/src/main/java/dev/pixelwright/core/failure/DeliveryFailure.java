package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why a picture is not delivered to the public. */
public sealed interface DeliveryFailure extends Failure {

    /**
     * A link that nobody vouches for, any more or ever. It says no more than that: an edited, an expired and an invented
     * link look alike.
     */
    record LinkRefused() implements DeliveryFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "LINK_REFUSED";
        }

        @Override
        public String message() {
            return "The link is not valid, or not any more.";
        }
    }

    /** A picture behind a link that is not there any more, or never was. */
    record PictureNotFound() implements DeliveryFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "PICTURE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such picture.";
        }
    }

    /** A link may last only so long. */
    record InvalidLifetime(long maxSeconds) implements DeliveryFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_LIFETIME";
        }

        @Override
        public String message() {
            return "The lifetime of a link is 1 to " + maxSeconds + " seconds.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("expires_in");
        }
    }
}
