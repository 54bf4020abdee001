package dev.pixelwright.core.failure;

import java.time.Duration;
import java.util.Optional;

/** What can be wrong with an image that was sent or asked for. */
public sealed interface ImageFailure extends Failure {

    /** It does not fit into what the user may keep. */
    record QuotaExceeded(long maxBytes) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "QUOTA_EXCEEDED";
        }

        @Override
        public String message() {
            return "With this file you would keep more than " + maxBytes + " bytes; delete some first.";
        }
    }

    /** The pictures made for the user in this hour come to as many pixels as they may, or would with this one. */
    record PixelQuotaExceeded(long pixels, long maxPixels, Duration left) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "PIXEL_QUOTA_EXCEEDED";
        }

        @Override
        public String message() {
            return "With this picture of " + pixels + " pixels, more than " + maxPixels
                    + " pixels would be processed for you in this hour; the next one begins in " + left.toSeconds()
                    + " seconds.";
        }

        // What is more than a whole hour's worth does not fit later either.
        @Override
        public Optional<Duration> retryAfter() {
            return pixels > maxPixels ? Optional.empty() : Optional.of(left);
        }
    }

    /** No such image, or not the caller's: the two are told apart by nobody. */
    record ImageNotFound(String id) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "IMAGE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no image " + id + ".";
        }
    }

    /** The first bytes belong to no format on the allow-list. */
    record UnsupportedMediaType() implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNSUPPORTED;
        }

        @Override
        public String code() {
            return "UNSUPPORTED_MEDIA_TYPE";
        }

        @Override
        public String message() {
            return "The file is not an image of a supported format.";
        }
    }

    /** The file says it is {@code format}, and is damaged or cut short. */
    record UndecodableImage(String format, String reason) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNDECODABLE_IMAGE";
        }

        @Override
        public String message() {
            return "The " + format + " file cannot be read: " + reason + ".";
        }
    }

    /** Too many pixels: width × height × pages. */
    record ImageTooLarge(long pixels, long maxPixels) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "IMAGE_TOO_LARGE";
        }

        @Override
        public String message() {
            return "The image has " + pixels + " pixels over all pages; at most " + maxPixels + " are accepted.";
        }
    }

    /** Too many bytes, refused before or while they are read. */
    record FileTooLarge(long maxBytes) implements ImageFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "FILE_TOO_LARGE";
        }

        @Override
        public String message() {
            return "The file, or all files of the form together, are larger than " + maxBytes + " bytes.";
        }
    }
}
