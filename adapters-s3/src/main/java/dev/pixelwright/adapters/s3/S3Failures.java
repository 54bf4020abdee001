package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageFull;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The one place where exceptions of the SDK become failures. Codes are those of Amazon's S3 API reference and of MinIO. */
final class S3Failures {

    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int INSUFFICIENT_STORAGE = 507;

    /** The same request may succeed, whatever the status: an error can also come inside a 200. */
    private static final Set<String> PASSING = Set.of(
            "RequestTimeout",
            "RequestTimeTooSkewed",
            "OperationAborted",
            "ConditionalRequestConflict",
            "InternalError",
            "ServiceUnavailable",
            "BadDigest",
            "IncompleteBody",
            "XAmzContentSHA256Mismatch",
            "XAmzContentChecksumMismatch");

    private static final Set<String> FULL = Set.of(
            "QuotaExceeded",
            "XMinioStorageFull",
            "XMinioAdminBucketQuotaExceeded",
            "InsufficientStorage",
            "InsufficientCapacity");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,64}");

    private S3Failures() {}

    /** What {@code thrown} means for a caller of a port. */
    static FailureException of(SdkException thrown) {
        return meaning(thrown).toException(thrown);
    }

    /** What a store means that is not asked because it failed too often. */
    static FailureException leftAlone(RuntimeException thrown) {
        return new StorageUnavailable("it has failed too often and is left alone for a while").toException(thrown);
    }

    /** Whether the same request may succeed a moment later. */
    static boolean isPassing(SdkException thrown) {
        if (thrown instanceof AwsServiceException answer) {
            int status = answer.statusCode();
            boolean failing = status >= 500 && status != NOT_IMPLEMENTED && status != INSUFFICIENT_STORAGE;
            return !FULL.contains(code(answer))
                    && (failing
                            || status == TOO_MANY
                            || PASSING.contains(code(answer))
                            || answer.isThrottlingException());
        }
        return !(thrown instanceof AbortedException) && (isTimeout(thrown) || isConnection(thrown));
    }

    /** Whether the store says that there is no such thing. */
    static boolean isNotFound(S3Exception e) {
        return e.statusCode() == NOT_FOUND;
    }

    /** Whether the store says that there is no such object; not that there is no such bucket. */
    static boolean isMissing(S3Exception e) {
        return isNotFound(e) && !code(e).equals("NoSuchBucket");
    }

    /** Whether the store says that something is there already, or is not there any more. */
    static boolean isPreconditionFailed(S3Exception e) {
        // MinIO of 2023 said 304 to a PUT.
        return e.statusCode() == PRECONDITION_FAILED || e.statusCode() == NOT_MODIFIED;
    }

    /** Whether a range lies outside the object. */
    static boolean isOutside(S3Exception e) {
        return e.statusCode() == RANGE_NOT_SATISFIABLE;
    }

    /** Whether the store may not know what a conditional request is. */
    static boolean isPuzzled(S3Exception e) {
        return e.statusCode() == NOT_IMPLEMENTED || (e.statusCode() == BAD_REQUEST && !isPassing(e));
    }

    private static Failure meaning(SdkException thrown) {
        if (thrown instanceof AwsServiceException answer) {
            return meaning(answer);
        }
        if (thrown instanceof AbortedException) {
            return new StorageUnavailable("the call was interrupted");
        }
        if (isTimeout(thrown)) {
            return new StorageUnavailable("it took too long");
        }
        return new StorageUnavailable(
                isConnection(thrown) ? "it cannot be reached, or broke off" : "the request could not be made");
    }

    private static Failure meaning(AwsServiceException answer) {
        String code = code(answer);
        if (answer.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code)) {
            return new StorageFull();
        }
        if (code.equals("NoSuchBucket")) {
            return new StorageUnavailable("the bucket does not exist");
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return new StorageUnavailable("its clock and ours differ too much");
        }
        if (answer.statusCode() == FORBIDDEN) {
            return new StorageUnavailable("it refuses our credentials (" + code + ")");
        }
        return new StorageUnavailable("it answered " + answer.statusCode() + " (" + code + ")");
    }

    // What a stranger sends goes into a message only when it looks like one of S3's codes.
    private static String code(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
        return code != null && CODE.matcher(code).matches() ? code : "no code";
    }

    private static boolean isTimeout(SdkException thrown) {
        return thrown instanceof ApiCallAttemptTimeoutException || thrown instanceof ApiCallTimeoutException;
    }

    private static boolean isConnection(SdkException thrown) {
        if (thrown instanceof RetryableException) {
            return true;
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
