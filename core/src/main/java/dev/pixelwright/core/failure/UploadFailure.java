package dev.pixelwright.core.failure;

import java.time.Duration;
import java.util.Optional;

/** Why an upload that goes straight to the store cannot begin or be completed. */
public sealed interface UploadFailure extends Failure {

    /** The store takes no bytes from clients. */
    record DirectUploadUnsupported() implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNSUPPORTED;
        }

        @Override
        public String code() {
            return "DIRECT_UPLOAD_UNSUPPORTED";
        }

        @Override
        public String message() {
            return "The store of this installation takes no direct uploads.";
        }
    }

    /** What was announced is outside its bound, which is named. */
    record InvalidUpload(String parameter, String bound) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_UPLOAD";
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

    /** The announced checksum is none. */
    record InvalidChecksum() implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_CHECKSUM";
        }

        @Override
        public String message() {
            return "The field 'checksum' must be a SHA-256 of 64 hexadecimal digits.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("checksum");
        }
    }

    /** The owner has begun too many that are neither completed nor expired, or whose address is good still. */
    record TooManyUploads(int maxOpen, Duration validity) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "TOO_MANY_UPLOADS";
        }

        @Override
        public String message() {
            return "At most " + maxOpen + " direct uploads can be open at once.";
        }

        // Of many addresses some end within the validity of one.
        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(validity.dividedBy(3));
        }
    }

    /** No such upload, not the caller's, or expired: the three are told apart by nobody. */
    record UploadNotFound(String id) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "UPLOAD_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no upload " + id + ", or not any more.";
        }
    }

    /** Nothing lies at the upload's address: nothing was put there yet, or what was there has been refused. */
    record UploadNotReceived(String id) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "UPLOAD_NOT_RECEIVED";
        }

        @Override
        public String message() {
            return "The store has received no bytes for the upload " + id + ".";
        }
    }

    /** Another call is reading what was put. */
    record UploadBeingCompleted(String id) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "UPLOAD_BEING_COMPLETED";
        }

        @Override
        public String message() {
            return "The upload " + id + " is being completed by another request.";
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(2));
        }
    }

    /** Another number of bytes than was announced. */
    record SizeMismatch(long announced, long received) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "SIZE_MISMATCH";
        }

        @Override
        public String message() {
            return "The file has " + received + " bytes and not the " + announced + " that were announced.";
        }
    }

    /** Other bytes than were announced. */
    record ChecksumMismatch(String announced, String received) implements UploadFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "CHECKSUM_MISMATCH";
        }

        @Override
        public String message() {
            return "The SHA-256 of the file is " + received + " and not " + announced + " as announced.";
        }
    }
}
