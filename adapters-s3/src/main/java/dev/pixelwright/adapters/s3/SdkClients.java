package dev.pixelwright.adapters.s3;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The SDK's clients, set up so that nothing is repeated behind our back: {@link Calls} counts and waits. */
final class SdkClients {

    private SdkClients() {}

    static S3Client client(S3Settings settings, Apache5HttpClient.Builder http) {
        S3Location location = settings.location();
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(http)
                .region(Region.of(location.region()))
                .credentialsProvider(credentials(settings.credentials()))
                .forcePathStyle(location.pathStyle())
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        switch (settings.writing().checksums()) {
            case WHEN_SUPPORTED ->
                builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED);
            case WHEN_REQUIRED ->
                builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        location.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    static S3Presigner presigner(S3Settings settings, S3Client client) {
        S3Location location = settings.location();
        S3Presigner.Builder builder = S3Presigner.builder()
                .s3Client(client)
                .region(Region.of(location.region()))
                .credentialsProvider(credentials(settings.credentials()))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(location.pathStyle())
                        .build());
        Optional<URI> endpoint = location.endpoint();
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(Optional<S3Credentials> given) {
        return given.<AwsCredentialsProvider>map(pair -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(pair.accessKey(), pair.secretKey())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
