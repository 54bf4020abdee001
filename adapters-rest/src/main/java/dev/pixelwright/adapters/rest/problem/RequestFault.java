package dev.pixelwright.adapters.rest.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with a request before the core hears of it. The names are the codes that clients see. */
public enum RequestFault {
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    MALFORMED_MULTIPART(400),
    MISSING_FILE(400),
    TOO_MANY_FILES(400),
    UNSUPPORTED_API_VERSION(400),
    CROSS_SITE_REQUEST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    LOG_NOT_ROTATED(409),
    LENGTH_REQUIRED(411),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_CONTENT_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    EXPECTATION_FAILED(417),
    FIELD_REQUIRED(422),
    INVALID_FIELD(422),
    UNKNOWN_FIELD(422),
    INVALID_QUERY(422),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    RequestFault(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The fault without any facts. */
    public RequestFaultException alone() {
        return new RequestFaultException(fault(Map.of(), List.of()));
    }

    /** The fault with one fact. */
    public RequestFaultException with(String name, String value) {
        return new RequestFaultException(fault(Map.of(name, value), List.of()));
    }

    /** The fault of a request that may be sent again after {@code wait}, of which a part of a second counts as one. */
    public RequestFaultException after(Duration wait) {
        Duration whole = Duration.ofSeconds(
                wait.plus(Duration.ofSeconds(1)).minusNanos(1).toSeconds());
        return new RequestFaultException(new Fault(
                status,
                name(),
                Map.of("seconds", Long.toString(whole.toSeconds())),
                List.of(),
                "",
                Optional.of(whole)));
    }

    /** The fault of one input field; {@code bound} says what the field must be. */
    public RequestFaultException at(String field, String bound) {
        return at(List.of(field), bound);
    }

    /** The same fault of several input fields; the first is named in the detail. */
    public RequestFaultException at(List<String> fields, String bound) {
        return new RequestFaultException(fault(Map.of("field", fields.get(0), "bound", bound), fields));
    }

    private Fault fault(Map<String, String> arguments, List<String> fields) {
        return new Fault(status, name(), arguments, fields, "");
    }
}
