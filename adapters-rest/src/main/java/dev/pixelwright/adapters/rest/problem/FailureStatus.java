package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureKind;
import java.util.Map;

/** The one place where failures of the core become HTTP statuses (RFC 9110, RFC 4918 for 422 and 507). */
final class FailureStatus {

    /** Where the contract wants another status than the kind would give. */
    private static final Map<String, Integer> EXCEPTIONS = Map.of(
            "USER_EXISTS", 400,
            "DIRECT_UPLOAD_UNSUPPORTED", 501,
            "OUTBOUND_UNSUPPORTED", 501,
            "IMPORT_BY_URL_OFF", 501,
            "REMOTE_UNAVAILABLE", 502,
            "REMOTE_TIMEOUT", 504,
            "QUOTA_EXCEEDED", 507,
            "STORAGE_FULL", 507);

    private FailureStatus() {}

    static int of(Failure failure) {
        Integer exception = EXCEPTIONS.get(failure.code());
        return exception == null ? of(failure.kind()) : exception;
    }

    private static int of(FailureKind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNSUPPORTED -> 415;
            case TOO_LARGE -> 413;
            case LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
