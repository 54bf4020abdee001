package dev.pixelwright.adapters.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Gives a fault the response headers that its status asks for; {@link ProblemFilter} gives it its words. */
final class FaultResponse {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_LARGE = 413;
    private static final int UNSATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private FaultResponse() {}

    static Response of(Fault fault) {
        Response.ResponseBuilder response = Response.status(fault.status()).entity(fault);
        switch (fault.status()) {
            case UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_LARGE -> response.header("Connection", "close");
            case UNSATISFIABLE ->
                response.header("Content-Range", "bytes */" + fault.arguments().get("bytes"));
            default -> {}
        }
        delay(fault).ifPresent(delay -> response.header(HttpHeaders.RETRY_AFTER, delay.toSeconds()));
        return response.build();
    }

    private static Optional<Duration> delay(Fault fault) {
        boolean mayPass = fault.status() == TOO_MANY_REQUESTS || fault.status() == UNAVAILABLE;
        return fault.retryAfter().or(() -> mayPass ? Optional.of(RETRY_AFTER) : Optional.empty());
    }
}
