package dev.pixelwright.examples.worker;

import dev.pixelwright.adapters.jdbi.DatabaseSettings;
import dev.pixelwright.adapters.kafka.KafkaSettings;
import dev.pixelwright.adapters.s3.S3Credentials;
import dev.pixelwright.adapters.s3.S3Location;
import dev.pixelwright.adapters.s3.S3Settings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts are that all processes of one installation share.
 *
 * @param database users, images and jobs
 * @param bucket the bytes
 * @param kafka the bells
 */
public record ClusterSettings(DatabaseSettings database, S3Settings bucket, KafkaSettings kafka) {

    /**
     * As the environment says.
     *
     * @param environment {@code DATABASE_URL}, which begins with {@code jdbc:postgresql:}, {@code DATABASE_USER}, {@code
     *     DATABASE_PASSWORD}, {@code S3_ENDPOINT}, {@code S3_BUCKET}, {@code S3_ACCESS_KEY}, {@code S3_SECRET_KEY} and
     *     {@code KAFKA_BOOTSTRAP_SERVERS}
     * @throws IllegalArgumentException when one is missing or out of its bounds
     */
    public static ClusterSettings of(Map<String, String> environment) {
        return new ClusterSettings(
                DatabaseSettings.of(
                        given(environment, "DATABASE_URL"),
                        given(environment, "DATABASE_USER"),
                        given(environment, "DATABASE_PASSWORD")),
                S3Settings.of(
                        S3Location.at(URI.create(given(environment, "S3_ENDPOINT")), given(environment, "S3_BUCKET")),
                        Optional.of(new S3Credentials(
                                given(environment, "S3_ACCESS_KEY"), given(environment, "S3_SECRET_KEY")))),
                KafkaSettings.of(given(environment, "KAFKA_BOOTSTRAP_SERVERS")));
    }

    private static String given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The environment must have " + name));
    }
}
