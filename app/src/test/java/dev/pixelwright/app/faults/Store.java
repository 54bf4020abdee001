package dev.pixelwright.app.faults;

import dev.pixelwright.testbed.s3.S3Keys;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of a house, looked at from outside. */
final class Store implements AutoCloseable {

    private final S3Client client;

    Store(URI endpoint, S3Keys keys) {
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKey(), keys.secretKey())))
                .build();
    }

    /** The names of all objects. */
    Set<String> keys() {
        return client.listObjectsV2Paginator(request -> request.bucket(Blueprint.BUCKET)).contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }

    void delete(String key) {
        client.deleteObject(request -> request.bucket(Blueprint.BUCKET).key(key));
    }

    @Override
    public void close() {
        client.close();
    }
}
