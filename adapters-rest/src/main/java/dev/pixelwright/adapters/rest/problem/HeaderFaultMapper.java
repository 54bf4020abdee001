package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A header whose value the framework cannot read, such as an entity tag without its quotes. */
public final class HeaderFaultMapper implements ExceptionMapper<HeaderValueException> {

    private static final Logger LOG = LoggerFactory.getLogger(HeaderFaultMapper.class);
    private static final int INTERNAL = 500;

    @Override
    public Response toResponse(HeaderValueException exception) {
        if (exception.getContext() == HeaderValueException.Context.INBOUND) {
            return FaultResponse.of(RequestFault.BAD_REQUEST.alone().fault());
        }
        LOG.error("A response has a header that cannot be written", exception);
        Unexpected failure = new Unexpected();
        return FaultResponse.of(new Fault(INTERNAL, failure.code(), Map.of(), List.of(), failure.message()));
    }
}
