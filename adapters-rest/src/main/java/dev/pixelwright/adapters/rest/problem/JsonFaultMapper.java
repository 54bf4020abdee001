package dev.pixelwright.adapters.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;

/** A body that is no JSON, or JSON that does not have the shape asked for. Nothing of Jackson's words is shown. */
public final class JsonFaultMapper implements ExceptionMapper<JsonProcessingException> {

    private static final int LONGEST_FIELD = 100;

    @Override
    public Response toResponse(JsonProcessingException exception) {
        return FaultResponse.of(fault(exception).fault());
    }

    private static RequestFaultException fault(JsonProcessingException exception) {
        if (exception.getCause() instanceof RequestFaultException refusedOnTheWay) {
            return refusedOnTheWay;
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return RequestFault.UNKNOWN_FIELD.at(field(unknown), "");
        }
        if (exception instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(mapping.getCause() instanceof JsonProcessingException)) {
            return RequestFault.INVALID_FIELD.at(field(mapping), "");
        }
        return RequestFault.MALFORMED_JSON.alone();
    }

    private static String field(JsonMappingException exception) {
        String path = exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.length() > LONGEST_FIELD ? path.substring(0, LONGEST_FIELD) : path;
    }
}
