package dev.pixelwright.adapters.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the framework refuses: no such path, method, media type. */
public final class HttpStatusMapper implements ExceptionMapper<WebApplicationException> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpStatusMapper.class);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response refused = exception.getResponse();
        if (refused.getStatus() < FIRST_ERROR) {
            return refused;
        }
        if (refused.getStatus() >= FIRST_SERVER_ERROR) {
            LOG.error("A request failed", exception);
        }
        Response response = FaultResponse.of(StatusFaults.of(refused.getStatus()));
        Object allow = refused.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
