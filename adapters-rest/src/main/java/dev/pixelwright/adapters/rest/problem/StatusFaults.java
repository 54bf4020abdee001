package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import java.util.List;
import java.util.Map;

/** Names the faults that the framework or the server knows by a bare status only. */
final class StatusFaults {

    private static final int FIRST_SERVER_ERROR = 500;

    private static final Map<Integer, RequestFault> NAMED = Map.of(
            404, RequestFault.NOT_FOUND,
            405, RequestFault.METHOD_NOT_ALLOWED,
            406, RequestFault.NOT_ACCEPTABLE,
            408, RequestFault.REQUEST_TIMEOUT,
            411, RequestFault.LENGTH_REQUIRED,
            413, RequestFault.BODY_TOO_LARGE,
            414, RequestFault.URI_TOO_LONG,
            415, RequestFault.UNSUPPORTED_CONTENT_TYPE,
            431, RequestFault.HEADERS_TOO_LARGE,
            503, RequestFault.SERVICE_UNAVAILABLE);

    private StatusFaults() {}

    static Fault of(int status) {
        RequestFault named = NAMED.get(status);
        if (named != null) {
            return new Fault(status, named.name(), Map.of(), List.of(), "");
        }
        return status < FIRST_SERVER_ERROR
                ? new Fault(status, RequestFault.BAD_REQUEST.name(), Map.of(), List.of(), "")
                : new Fault(status, new Unexpected().code(), Map.of(), List.of(), "");
    }
}
