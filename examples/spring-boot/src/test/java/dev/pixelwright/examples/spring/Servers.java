package dev.pixelwright.examples.spring;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgres;
import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresSettings;
import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.testbed.s3.S3Keys;
import dev.pixelwright.testbed.s3.S3Server;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What a team has somewhere already: a PostgreSQL and a bucket, here on free ports of loopback. */
final class Servers implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final PostgresAccess database;
    private final S3Server bucket = S3Server.inMemory("gallery");

    /** Starts both, with the database in {@code folder}. */
    Servers(Path folder) {
        postgres = new EmbeddedPostgres(EmbeddedPostgresSettings.fastForTests(folder), new SecureRandom());
        database = postgres.start();
    }

    /** Starts the application over them. */
    ConfigurableApplicationContext startGallery(int port) {
        S3Keys keys = bucket.keys();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("gallery.bucket.endpoint", bucket.endpoint());
        settings.put("gallery.bucket.access-key", keys.accessKey());
        settings.put("gallery.bucket.secret-key", keys.secretKey());
        return SpringApplication.run(
                GalleryApplication.class,
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Override
    public void close() {
        bucket.close();
        postgres.close();
    }
}
