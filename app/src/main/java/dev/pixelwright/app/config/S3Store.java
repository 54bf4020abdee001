package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pixelwright.adapters.s3.BreakerState;
import dev.pixelwright.adapters.s3.S3BlobStore;
import dev.pixelwright.adapters.s3.S3Checksums;
import dev.pixelwright.adapters.s3.S3Connection;
import dev.pixelwright.adapters.s3.S3Credentials;
import dev.pixelwright.adapters.s3.S3Encryption;
import dev.pixelwright.adapters.s3.S3Location;
import dev.pixelwright.adapters.s3.S3Patience;
import dev.pixelwright.adapters.s3.S3PresignedUrls;
import dev.pixelwright.adapters.s3.S3Settings;
import dev.pixelwright.adapters.s3.S3Writing;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code blobStore: {type: s3}}: a bucket of any S3-compatible store. What is left out is as the adapter has it; the
 * adapter's records name the key that is out of its bounds.
 */
public final class S3Store implements BlobStoreChoice {

    private static final String USUAL_REGION = "us-east-1";

    private final S3Settings settings;
    private final boolean redirects;

    @JsonCreator
    S3Store(
            @JsonProperty(value = "bucket", required = true) String bucket,
            @JsonProperty("prefix") Optional<String> prefix,
            @JsonProperty("endpoint") Optional<URI> endpoint,
            @JsonProperty("region") Optional<String> region,
            @JsonProperty("pathStyle") Optional<Boolean> pathStyle,
            @JsonProperty("accessKey") Optional<String> accessKey,
            @JsonProperty("secretKey") Optional<String> secretKey,
            @JsonProperty("sse") Optional<Encryption> sse,
            @JsonProperty("kmsKey") Optional<String> kmsKey,
            @JsonProperty("partSize") Optional<DataSize> partSize,
            @JsonProperty("checksums") Optional<S3Checksums> checksums,
            @JsonProperty("conditionalWrites") Optional<Boolean> conditionalWrites,
            @JsonProperty("createBucket") Optional<Boolean> createBucket,
            @JsonProperty("attemptTimeout") Optional<Duration> attemptTimeout,
            @JsonProperty("deadline") Optional<Duration> deadline,
            @JsonProperty("maxAttempts") Optional<Integer> maxAttempts,
            @JsonProperty("redirects") Optional<Boolean> redirects) {
        S3Writing writing = S3Writing.usual();
        S3Patience patience = S3Patience.usual();
        this.redirects = redirects.orElse(false);
        this.settings = Check.under(
                "blobStore",
                () -> new S3Settings(
                        new S3Location(
                                bucket,
                                given(prefix).orElse(""),
                                endpoint.filter(address -> !address.toString().isEmpty()),
                                region.orElse(USUAL_REGION),
                                pathStyle.orElse(endpoint.isPresent())),
                        credentials(given(accessKey), given(secretKey)),
                        new S3Writing(
                                encryption(sse, kmsKey),
                                partSize.map(DataSize::toBytes).orElse(writing.partBytes()),
                                checksums.orElse(writing.checksums()),
                                conditionalWrites.orElse(writing.conditionalWrites()),
                                createBucket.orElse(writing.createBucket())),
                        new S3Patience(
                                attemptTimeout.map(Duration::toJavaDuration).orElse(patience.attemptTimeout()),
                                deadline.map(Duration::toJavaDuration).orElse(patience.deadline()),
                                maxAttempts.orElse(patience.maxAttempts()),
                                patience.breakerFailures(),
                                patience.breakerPause())));
    }

    /** The value of {@code sse}. */
    public enum Encryption {
        AES256,
        KMS
    }

    // An environment variable that may be left out gives an empty text.
    private static Optional<String> given(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }

    private static Optional<S3Credentials> credentials(Optional<String> accessKey, Optional<String> secretKey) {
        return accessKey.isEmpty() && secretKey.isEmpty()
                ? Optional.empty()
                : Optional.of(new S3Credentials(accessKey.orElse(""), secretKey.orElse("")));
    }

    private static S3Encryption encryption(Optional<Encryption> sse, Optional<String> kmsKey) {
        if (kmsKey.isPresent() && sse.filter(Encryption.KMS::equals).isEmpty()) {
            throw new IllegalArgumentException("kmsKey must be left out unless sse is kms");
        }
        return sse.<S3Encryption>map(wanted -> switch (wanted) {
                    case AES256 -> new S3Encryption.Aes256();
                    case KMS -> new S3Encryption.Kms(kmsKey.orElse(""));
                })
                .orElseGet(S3Encryption.AsTheBucket::new);
    }

    /** The same as the adapter knows it. */
    public S3Settings toSettings() {
        return settings;
    }

    @Override
    public OpenStore open(Premises premises) {
        S3Connection connection = new S3Connection(settings, premises.chance());
        connection.ensureBucket();
        return new OpenStore(
                new S3BlobStore(connection),
                Optional.of(new S3PresignedUrls(connection, premises.clock())),
                redirects ? Optional.of(connection.address()) : Optional.empty(),
                connection::ping,
                Optional.of(() -> figure(connection.breaker())),
                connection);
    }

    private static int figure(BreakerState state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    @Override
    public String place(Path data) {
        S3Location location = settings.location();
        return "bucket " + location.bucket()
                + location.endpoint().map(endpoint -> " at " + endpoint).orElse(" in " + location.region());
    }

    @Override
    public void reach(Path data) {
        // Asks once, so that chance spreads nothing.
        try (S3Connection connection = new S3Connection(settings, () -> 0)) {
            connection.ping();
        }
    }

    @Override
    public boolean redirects() {
        return redirects;
    }

    /** Without the secret key. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
