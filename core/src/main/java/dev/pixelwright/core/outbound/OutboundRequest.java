package dev.pixelwright.core.outbound;

import dev.pixelwright.core.blob.ByteSource;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request to an address that somebody else has named.
 *
 * @param method in capitals, such as {@code POST}
 * @param url absolute
 * @param headers by name; {@code Host}, {@code Content-Length} and {@code Connection} are not among them
 * @param body what is sent, if anything is
 */
public record OutboundRequest(String method, URI url, Map<String, String> headers, Optional<ByteSource> body) {

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** Asks for what is at {@code url}. */
    public static OutboundRequest get(URI url) {
        return new OutboundRequest("GET", url, Map.of(), Optional.empty());
    }

    /** Sends {@code body} to {@code url}. */
    public static OutboundRequest post(URI url, Map<String, String> headers, ByteSource body) {
        return new OutboundRequest("POST", url, headers, Optional.of(body));
    }
}
