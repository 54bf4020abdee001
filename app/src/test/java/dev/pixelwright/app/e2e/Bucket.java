package dev.pixelwright.app.e2e;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An installation's bucket, looked at from outside. */
record Bucket(URI endpoint, String name, AwsBasicCredentials credentials) {

    /** As the configuration is told of it. */
    static Bucket of(Map<String, String> environment) {
        return new Bucket(
                URI.create(environment.get("S3_ENDPOINT")),
                environment.get("S3_BUCKET"),
                AwsBasicCredentials.create(environment.get("S3_ACCESS_KEY"), environment.get("S3_SECRET_KEY")));
    }

    /** The names of all objects. */
    Set<String> keys() {
        try (S3Client client = client()) {
            return client.listObjectsV2Paginator(request -> request.bucket(name)).contents().stream()
                    .map(S3Object::key)
                    .collect(Collectors.toSet());
        }
    }

    void put(String key, byte[] bytes) {
        try (S3Client client = client()) {
            client.putObject(request -> request.bucket(name).key(key), RequestBody.fromBytes(bytes));
        }
    }

    private S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }
}
