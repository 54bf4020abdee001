package dev.pixelwright.core.failure;

/** Why a job cannot be found, changed or finished. */
public sealed interface JobFailure extends Failure {

    /** No such job, or not the caller's. */
    record JobNotFound(String id) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "JOB_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no job " + id + ".";
        }
    }

    /** No such derivative, or not the caller's. */
    record DerivativeNotFound(String id) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "DERIVATIVE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no derivative " + id + ".";
        }
    }

    /** An ended job cannot be cancelled. */
    record JobEnded(String id, String state) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "JOB_ENDED";
        }

        @Override
        public String message() {
            return "The job " + id + " has already ended as " + state + ".";
        }
    }

    /** The result was asked for too early, or there will be none. */
    record JobUnfinished(String id) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "JOB_UNFINISHED";
        }

        @Override
        public String message() {
            return "The job " + id + " has no result yet.";
        }
    }

    /** Only a failed job can be replayed. */
    record JobNotFailed(String id) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "JOB_NOT_FAILED";
        }

        @Override
        public String message() {
            return "Only a failed job can be tried again; the job " + id + " has not failed.";
        }
    }

    /** The worker or the decoder died too often over one job. */
    record WorkerCrashed(int crashes) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "WORKER_CRASHED";
        }

        @Override
        public String message() {
            return "The worker died " + crashes + " times while it ran this job.";
        }

        @Override
        public boolean isCrash() {
            return true;
        }
    }

    /** The total deadline over all attempts has passed. */
    record DeadlineExceeded(long seconds) implements JobFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INTERNAL;
        }

        @Override
        public String code() {
            return "DEADLINE_EXCEEDED";
        }

        @Override
        public String message() {
            return "The job did not end within " + seconds + " seconds over all its attempts.";
        }
    }
}
