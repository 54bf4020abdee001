package dev.pixelwright.adapters.rest;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.port.PresignedUrls;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Addresses of a store in memory, which say what they were asked for and lead a test to the key. */
final class WordedUrls implements PresignedUrls {

    static final Instant EXPIRY = Instant.parse("2026-11-26T12:15:00Z");

    private static final String STORE = "https://store.test/";

    static BlobKey key(String address) {
        return new BlobKey(URI.create(address).getPath().substring(1));
    }

    @Override
    public PresignedPut put(BlobKey key, long bytes, Optional<Sha256> checksum, Duration validity) {
        String signed =
                "?bytes=" + bytes + checksum.map(digest -> "&sha256=" + digest).orElse("");
        return new PresignedPut(URI.create(STORE + key + signed), Map.of("If-None-Match", "*"), EXPIRY);
    }

    @Override
    public URI get(BlobKey key, Duration validity, String mediaType, String disposition) {
        return URI.create(STORE + key + "?seconds=" + validity.toSeconds() + "&type=" + mediaType + "&disposition="
                + URLEncoder.encode(disposition, StandardCharsets.UTF_8));
    }
}
