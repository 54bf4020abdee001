package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.PoolUse;
import dev.pixelwright.adapters.metrics.Meters;
import io.dropwizard.core.setup.Environment;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Shows how the parts are on which this process stands, as it sees them. */
final class ProcessGauges {

    private ProcessGauges() {}

    /** {@code data} is the data folder. */
    static void show(Meters meters, OpenParts parts, List<Component> components, Path data, Environment environment) {
        pool(meters, parts.database());
        File temporary = new File(System.getProperty("java.io.tmpdir"));
        meters.show(
                "folder_free_bytes",
                "Bytes that this process may still write there.",
                "folder",
                () -> Map.of(
                        "data", (double) data.toFile().getUsableSpace(),
                        "temporary", (double) temporary.getUsableSpace()));
        parts.store()
                .breaker()
                .ifPresent(breaker -> meters.show(
                        "pixelwright_store_breaker",
                        "Whether the bucket is called: 0 yes, 1 by a few calls to see, 2 no.",
                        () -> (double) breaker.getAsInt()));
        meters.show(
                "component_up",
                "Whether a part works: 1 or 0.",
                "component",
                ComponentWatch.in(environment, components)::states);
    }

    private static void pool(Meters meters, JdbiDatabase database) {
        meters.show("database_connections", "Connections to the database, by what becomes of them.", "state", () -> {
            PoolUse use = use(database);
            return Map.of("active", (double) use.active(), "idle", (double) use.idle());
        });
        meters.show(
                "database_connections_max",
                "Connections to the database that there may be.",
                () -> use(database).most());
        meters.show(
                "database_connections_pending",
                "Threads that wait for a connection to the database.",
                () -> use(database).waiting());
    }

    // The pool is always the service's own.
    private static PoolUse use(JdbiDatabase database) {
        return database.poolUse().orElseThrow();
    }
}
