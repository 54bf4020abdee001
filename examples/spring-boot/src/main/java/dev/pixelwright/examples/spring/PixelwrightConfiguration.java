package dev.pixelwright.examples.spring;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiPorts;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.adapters.s3.S3BlobStore;
import dev.pixelwright.adapters.s3.S3Connection;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pixelwright's parts, from the bottom up. Spring closes them in the opposite order. */
@Configuration(proxyBeanMethods = false)
class PixelwrightConfiguration {

    /** All ports of the database, over Spring's connections; the tables stand beside the application's own. */
    @Bean
    Database database(DataSource connections) {
        JdbiDatabase database = JdbiDatabase.over(connections);
        database.migrate();
        return JdbiPorts.of(database);
    }

    @Bean
    S3Connection bucket(BucketProperties bucket) {
        return new S3Connection(bucket.toSettings(), new SecureRandom()::nextDouble);
    }

    /** Started, so that what is deleted is also collected, and jobs are done where any are ordered. */
    @Bean
    Pixelwright pixelwright(Database database, S3Connection bucket) {
        return Pixelwright.builder(new PlanarJpegEngine(new Java2dEngine()))
                .database(database)
                .store(new S3BlobStore(bucket))
                .build()
                .start();
    }
}
