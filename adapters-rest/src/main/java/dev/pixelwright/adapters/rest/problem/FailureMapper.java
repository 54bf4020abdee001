package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.OutboundFailure;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the core refuses or cannot do. */
public final class FailureMapper implements ExceptionMapper<FailureException> {

    /** The field in which several are ordered. */
    private static final String ORDERS = "transformations";

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Override
    public Response toResponse(FailureException exception) {
        Failure failure = exception.failure();
        if (isOurs(failure)) {
            LOG.error("A request failed", exception);
        }
        return FaultResponse.of(new Fault(
                FailureStatus.of(failure),
                failure.code(),
                failure.arguments(),
                fields(exception),
                failure.message(),
                failure.retryAfter()));
    }

    // Of an order of several the field names which of them it is.
    private static List<String> fields(FailureException exception) {
        Optional<String> field = exception.failure().field();
        if (exception.part().isEmpty()) {
            return field.stream().toList();
        }
        String part = ORDERS + "[" + exception.part().getAsInt() + "]";
        return List.of(field.filter(name -> !name.equals(ORDERS))
                .map(name -> part + "." + name)
                .orElse(part));
    }

    // That an address which a user named does not answer is no trouble of ours.
    private static boolean isOurs(Failure failure) {
        boolean trouble = failure.kind() == FailureKind.INTERNAL || failure.kind() == FailureKind.UNAVAILABLE;
        return trouble && !(failure instanceof OutboundFailure);
    }
}
