package dev.pixelwright.app.e2e;

import dev.pixelwright.app.Project;
import java.nio.file.Path;
import java.util.Locale;

/** On what the service stands while the journeys are made; each is one configuration file, the same as in the documentation. */
enum Combination {
    /** Nothing to install: one process with an embedded PostgreSQL and a folder. */
    EMBEDDED,
    /** One process with a PostgreSQL and a folder. */
    SERVER,
    /** Two processes that serve people and one that works, over PostgreSQL, Kafka and S3. */
    CLUSTER;

    /** The one that this run of the tests is about. */
    static Combination current() {
        return valueOf(System.getProperty("pixelwright.combination", "embedded").toUpperCase(Locale.ROOT));
    }

    /** Its configuration. */
    Path file() {
        return Project.root().resolve("deploy").resolve("config").resolve(name().toLowerCase(Locale.ROOT) + ".yml");
    }
}
