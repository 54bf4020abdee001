package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.failure.FailureException;
import java.net.URI;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * One bucket, with the clients that talk to it and the patience that all of them share. Making one asks nobody, so a
 * service starts also while the store is down.
 */
public final class S3Connection implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 64;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final S3Settings settings;
    private final Calls calls;
    private final S3Client client;
    private final S3Presigner presigner;

    /** @param chance uniform in [0, 1): spreads the repetitions of many callers */
    public S3Connection(S3Settings settings, DoubleSupplier chance) {
        this(settings, chance, Apache5HttpClient.builder());
    }

    S3Connection(S3Settings settings, DoubleSupplier chance, Apache5HttpClient.Builder http) {
        this.settings = settings;
        this.calls = new Calls(settings.patience(), chance);
        Duration attempt = settings.patience().attemptTimeout();
        Duration connect = attempt.compareTo(LONGEST_CONNECT) < 0 ? attempt : LONGEST_CONNECT;
        this.client = SdkClients.client(
                settings,
                http.maxConnections(MAX_CONNECTIONS)
                        .connectionTimeout(connect)
                        .connectionAcquisitionTimeout(attempt)
                        .socketTimeout(attempt));
        this.presigner = SdkClients.presigner(settings, client);
    }

    /**
     * Asks once, without repetition, whether the bucket can be used; cheap enough for a health check.
     *
     * @throws FailureException {@code StorageUnavailable} with the reason
     */
    public void ping() {
        calls.once(limits -> client.headBucket(
                request -> request.bucket(settings.location().bucket()).overrideConfiguration(limits)));
    }

    /** Whether calls go out to the store, or have failed so often that it is left alone. Asks nobody. */
    public BreakerState breaker() {
        return calls.breaker();
    }

    /** Where the objects of the bucket are for clients: the address of one that need not be there. Asks nobody. */
    public URI address() {
        return URI.create(client.utilities()
                .getUrl(request -> request.bucket(settings.location().bucket()).key("any"))
                .toString());
    }

    /**
     * Makes the bucket when it is missing and the settings allow it; else does nothing.
     *
     * @throws FailureException {@code StorageUnavailable} when the store does not answer or refuses
     */
    public void ensureBucket() {
        if (settings.writing().createBucket() && !bucketExists()) {
            calls.make(limits -> client.createBucket(
                    request -> request.bucket(settings.location().bucket()).overrideConfiguration(limits)));
        }
    }

    /** Ends the waiting of callers too: they fail. */
    @Override
    public void close() {
        calls.close();
        presigner.close();
        client.close();
    }

    S3Settings settings() {
        return settings;
    }

    Calls calls() {
        return calls;
    }

    S3Client client() {
        return client;
    }

    S3Presigner presigner() {
        return presigner;
    }

    private boolean bucketExists() {
        return calls.make(limits -> {
            try {
                client.headBucket(
                        request -> request.bucket(settings.location().bucket()).overrideConfiguration(limits));
                return true;
            } catch (S3Exception e) {
                if (S3Failures.isNotFound(e)) {
                    return false;
                }
                throw e;
            }
        });
    }
}
