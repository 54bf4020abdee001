package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.port.PresignedUrls;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Addresses of a store in memory, which nobody can reach but who reads the key off them. */
record WordedUrls(Clock clock) implements PresignedUrls {

    private static final String STORE = "https://store.test/";

    static BlobKey key(URI address) {
        return new BlobKey(address.getPath().substring(1));
    }

    @Override
    public PresignedPut put(BlobKey key, long bytes, Optional<Sha256> checksum, Duration validity) {
        return new PresignedPut(
                URI.create(STORE + key + "?bytes=" + bytes),
                Map.of("if-none-match", "*"),
                clock.instant().plus(validity));
    }

    @Override
    public URI get(BlobKey key, Duration validity, String mediaType, String disposition) {
        return URI.create(STORE + key + "?seconds=" + validity.toSeconds());
    }
}
