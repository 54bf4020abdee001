package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.port.PresignedUrls;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * Addresses signed with Signature Version 4, good for 1 s to 7 days. Length, {@code If-None-Match: *} and the SHA-256 of a
 * PUT are signed too: the store refuses another length and, if it knows them, a second write and other bytes. Every client sends
 * {@code Host} and {@code Content-Length} by itself, so they are not among the headers to send.
 */
public final class S3PresignedUrls implements PresignedUrls {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    // As the service's own answers: what is good for minutes must not be read from a cache for longer.
    private static final String UNCACHED = "private, no-store";
    private static final Set<String> SENT_ANYWAY = Set.of("host", "content-length");

    private final S3Connection connection;
    private final ObjectNames names;
    private final Clock clock;

    /** @param clock says until when an address is good; the signature itself bears the system's time */
    public S3PresignedUrls(S3Connection connection, Clock clock) {
        this.connection = connection;
        this.names = new ObjectNames(connection.settings().location());
        this.clock = clock;
    }

    @Override
    public PresignedPut put(BlobKey key, long bytes, Optional<Sha256> checksum, Duration validity) {
        check(validity);
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be 0 or more, not " + bytes);
        }
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(names.bucket())
                .key(names.of(key))
                .contentLength(bytes)
                .ifNoneMatch("*");
        checksum.map(S3PresignedUrls::base64).ifPresent(request::checksumSHA256);
        Requests.encrypt(request, connection.settings().writing());
        try {
            PresignedPutObjectRequest signed = connection
                    .presigner()
                    .presignPutObject(terms -> terms.signatureDuration(validity).putObjectRequest(request.build()));
            return new PresignedPut(
                    URI.create(signed.url().toString()),
                    headers(signed.signedHeaders()),
                    // The signature knows whole seconds only.
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(validity));
        } catch (SdkException e) {
            throw S3Failures.of(e);
        }
    }

    @Override
    public URI get(BlobKey key, Duration validity, String mediaType, String disposition) {
        check(validity);
        try {
            return URI.create(connection
                    .presigner()
                    .presignGetObject(terms -> terms.signatureDuration(validity)
                            .getObjectRequest(request -> request.bucket(names.bucket())
                                    .key(names.of(key))
                                    .responseContentType(mediaType)
                                    .responseCacheControl(UNCACHED)
                                    .responseContentDisposition(disposition)))
                    .url()
                    .toString());
        } catch (SdkException e) {
            throw S3Failures.of(e);
        }
    }

    private static String base64(Sha256 checksum) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksum.hex()));
    }

    private static void check(Duration validity) {
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("validity must be " + SHORTEST + " to " + LONGEST + ", not " + validity);
        }
    }

    private static Map<String, String> headers(Map<String, List<String>> signed) {
        Map<String, String> headers = new TreeMap<>();
        signed.forEach((name, values) -> {
            if (!SENT_ANYWAY.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        return headers;
    }
}
