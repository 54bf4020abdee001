package dev.pixelwright.core.blob;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Leave to write one object without any other credential.
 *
 * @param url where to PUT the bytes
 * @param headers what must be sent with them, as it stands
 * @param expiresAt until when it is good
 */
public record PresignedPut(URI url, Map<String, String> headers, Instant expiresAt) {

    public PresignedPut {
        headers = Map.copyOf(headers);
    }
}
