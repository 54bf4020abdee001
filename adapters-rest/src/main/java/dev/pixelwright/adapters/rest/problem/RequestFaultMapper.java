package dev.pixelwright.adapters.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What is wrong with the request itself. */
public final class RequestFaultMapper implements ExceptionMapper<RequestFaultException> {

    @Override
    public Response toResponse(RequestFaultException exception) {
        return FaultResponse.of(exception.fault());
    }
}
