package dev.pixelwright.adapters.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Problem details (RFC 9457), with members of our own.
 *
 * @param message the same as {@code detail}, under the name that the original contract gave it
 * @param requestId to be told to whoever looks into our log
 */
record Problem(
        String type,
        int status,
        String title,
        String detail,
        String errorCode,
        String message,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    /** One input field at fault. */
    record FieldError(String field, String message, String code) {}

    static Problem of(Fault fault, String words, String requestId) {
        List<FieldError> errors = fault.fields().stream()
                .map(field -> new FieldError(field, words, fault.code()))
                .toList();
        String title = HttpStatus.getMessage(fault.status());
        return new Problem("about:blank", fault.status(), title, words, fault.code(), words, requestId, errors);
    }
}
