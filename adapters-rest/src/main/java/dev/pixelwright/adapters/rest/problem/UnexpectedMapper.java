package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A defect of ours. The log learns everything, the client its request id.
 *
 * <p>Subclasses name an exception for which the framework would else bring a mapper of its own.
 */
public class UnexpectedMapper<E extends Throwable> implements ExceptionMapper<E> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedMapper.class);
    private static final int INTERNAL = 500;

    @Override
    public final Response toResponse(E exception) {
        LOG.error("A request failed unexpectedly", exception);
        Unexpected failure = new Unexpected();
        return FaultResponse.of(new Fault(INTERNAL, failure.code(), Map.of(), List.of(), failure.message()));
    }

    /** Everything that has no other mapper. */
    public static final class OfAnything extends UnexpectedMapper<Throwable> {}

    /** In place of the framework's mapper of the same type. */
    public static final class OfIllegalState extends UnexpectedMapper<IllegalStateException> {}
}
