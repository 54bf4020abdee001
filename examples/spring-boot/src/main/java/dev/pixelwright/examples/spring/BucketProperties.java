package dev.pixelwright.examples.spring;

import dev.pixelwright.adapters.s3.S3Credentials;
import dev.pixelwright.adapters.s3.S3Location;
import dev.pixelwright.adapters.s3.S3Settings;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bucket that the bytes of pictures are kept in.
 *
 * @param endpoint where the store answers, such as {@code http://127.0.0.1:9000}
 * @param name of the bucket, which exists
 * @param accessKey the public half of a key pair
 * @param secretKey its secret half
 */
@ConfigurationProperties("gallery.bucket")
record BucketProperties(URI endpoint, String name, String accessKey, String secretKey) {

    S3Settings toSettings() {
        return S3Settings.of(S3Location.at(endpoint, name), Optional.of(new S3Credentials(accessKey, secretKey)));
    }

    /** Without the secret key. */
    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
