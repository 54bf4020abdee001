package dev.pixelwright.core.outbound;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, while it is coming.
 *
 * @param status as sent, whatever it is: 302 is an answer like any other and is followed by nobody
 * @param headers by name in lower case; of a name that was sent twice, the first
 * @param body to be read within the call. Its bytes are as they were sent: what is packed stays packed. Reading fails with a
 *     {@code FailureException} when the terms are exceeded or the connection breaks off, never with an {@code IOException}
 */
public record OutboundAnswer(int status, Map<String, String> headers, InputStream body) {

    public OutboundAnswer {
        headers = Map.copyOf(headers);
    }

    /** Whether the status says that what was asked has been done. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
