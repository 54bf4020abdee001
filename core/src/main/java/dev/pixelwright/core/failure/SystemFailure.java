package dev.pixelwright.core.failure;

/** What a part we depend on, or we ourselves, did wrong. */
public sealed interface SystemFailure extends Failure {

    /** The object store cannot be reached or refuses. */
    record StorageUnavailable(String reason) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "STORAGE_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The object store does not answer: " + reason + ".";
        }
    }

    /** The disk, bucket or quota is full. */
    record StorageFull() implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.LIMITED;
        }

        @Override
        public String code() {
            return "STORAGE_FULL";
        }

        @Override
        public String message() {
            return "There is no room left to store this.";
        }
    }

    /** The database cannot be reached or refuses. */
    record DatabaseUnavailable(String reason) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "DATABASE_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The database does not answer: " + reason + ".";
        }
    }

    /** The queue between the nodes cannot be reached or refuses. */
    record QueueUnavailable(String reason) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "QUEUE_UNAVAILABLE";
        }

        @Override
        public String message() {
            return "The queue does not answer: " + reason + ".";
        }
    }

    /** A row promises an object that the store does not have. */
    record BlobMissing(String key) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "BLOB_MISSING";
        }

        @Override
        public String message() {
            return "The stored object " + key + " is missing.";
        }
    }

    /** The store returned other bytes than were written. */
    record BlobCorrupt(String key) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "BLOB_CORRUPT";
        }

        @Override
        public String message() {
            return "The stored object " + key + " is not what was written.";
        }
    }

    /** So much would have to be repaired that the store and the rows look like two installations'. */
    record RepairRefused(long found, long agreeing) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "REPAIR_REFUSED";
        }

        @Override
        public String message() {
            return found + " objects disagree with the rows and " + agreeing
                    + " agree: the store or the database may be another one. Nothing was changed.";
        }
    }

    /** The engine broke on an image it should have handled or refused. */
    record EngineFailed(String reason) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "ENGINE_FAILED";
        }

        @Override
        public String message() {
            return "The engine failed: " + reason + ".";
        }
    }

    /** The engine died over an image, or had to be killed, as {@code reason} says of it. */
    record EngineCrashed(String reason) implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "ENGINE_CRASHED";
        }

        @Override
        public String message() {
            return "The engine died over this image: " + reason + ".";
        }

        @Override
        public boolean isCrash() {
            return true;
        }
    }

    /** A defect; the log knows more. */
    record Unexpected() implements SystemFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "INTERNAL_ERROR";
        }

        @Override
        public String message() {
            return "Something went wrong on our side.";
        }
    }
}
