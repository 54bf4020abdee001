package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the faults that the framework or the server knows by a bare status only. */
final class StatusFaults {

    private static final int FIRST_SERVER_ERROR = 500;

    // The one status above that says that the client is at fault.
    private static final int VERSION_UNKNOWN = 505;

    private static final Map<Integer, RequestFault> NAMED = Stream.of(
                    RequestFault.NOT_FOUND,
                    RequestFault.METHOD_NOT_ALLOWED,
                    RequestFault.NOT_ACCEPTABLE,
                    RequestFault.REQUEST_TIMEOUT,
                    RequestFault.LENGTH_REQUIRED,
                    RequestFault.PRECONDITION_FAILED,
                    RequestFault.BODY_TOO_LARGE,
                    RequestFault.URI_TOO_LONG,
                    RequestFault.UNSUPPORTED_CONTENT_TYPE,
                    RequestFault.EXPECTATION_FAILED,
                    RequestFault.HEADERS_TOO_LARGE,
                    RequestFault.SERVICE_UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(RequestFault::status, Function.identity()));

    private StatusFaults() {}

    static Fault of(int status) {
        RequestFault named = NAMED.get(status);
        if (named != null) {
            return new Fault(status, named.name(), Map.of(), List.of(), "");
        }
        return status < FIRST_SERVER_ERROR || status == VERSION_UNKNOWN
                ? new Fault(status, RequestFault.BAD_REQUEST.name(), Map.of(), List.of(), "")
                : new Fault(status, new Unexpected().code(), Map.of(), List.of(), "");
    }
}
