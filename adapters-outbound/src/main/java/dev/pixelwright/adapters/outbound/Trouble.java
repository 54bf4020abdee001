package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ProtocolException;

/** The one place where what the client or a socket throws becomes a failure. */
final class Trouble {

    private Trouble() {}

    /** What {@code thrown} means; after the deadline it is always the deadline, which is why the connection was cut. */
    static FailureException of(Throwable thrown, Deadline deadline) {
        return deadline.hasPassed() ? deadline.exceeded() : new RemoteUnavailable(reason(thrown)).toException(thrown);
    }

    private static String reason(Throwable thrown) {
        if (thrown instanceof UnknownHostException) {
            return "its name cannot be resolved";
        }
        if (thrown instanceof SSLException) {
            return "its TLS or its certificate is not acceptable";
        }
        if (thrown instanceof ConnectException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof ConnectTimeoutException) {
            return "it cannot be reached";
        }
        if (thrown instanceof ProtocolException || thrown.getCause() instanceof ProtocolException) {
            return "it does not speak HTTP";
        }
        return thrown instanceof InterruptedIOException ? "it is silent" : "the connection broke off";
    }
}
