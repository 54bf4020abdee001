package dev.pixelwright.app.doctor;

import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.app.config.DatabaseChoice;
import dev.pixelwright.app.config.ServiceConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Whether what a configuration names can be reached. Nothing is made, started or brought up to date. */
final class PlaceCheck implements DatabaseChoice.Visitor<Finding> {

    private final ServiceConfiguration configuration;

    PlaceCheck(ServiceConfiguration configuration) {
        this.configuration = configuration;
    }

    void tell(Consumer<Finding> reader) {
        reader.accept(data());
        reader.accept(configuration.database().accept(this));
        reader.accept(reached(
                "store",
                configuration.blobStore().place(configuration.data()),
                () -> configuration.blobStore().reach(configuration.data())));
        reader.accept(reached(
                "queue",
                configuration.queue().place(),
                () -> configuration.queue().reach()));
    }

    private Finding data() {
        Path data = configuration.data();
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Finding.no("data", there + " is in the way: choose another folder with --data");
        }
        if (!Files.isWritable(there)) {
            return Finding.no("data", "no permission to write in " + there + ": choose another folder with --data");
        }
        return Finding.ok("data", there.equals(data) ? data + " can be written to" : data + " can be made");
    }

    @Override
    public Finding embedded(DatabaseChoice.Embedded embedded) {
        return Finding.ok("database", "the embedded PostgreSQL, which the service starts; it was not tried");
    }

    @Override
    public Finding postgres(DatabaseChoice.Postgres postgres) {
        return reached("database", postgres.toSettings().jdbcUrl().split("\\?", 2)[0], () -> {
            try (JdbiDatabase database = new JdbiDatabase(postgres.toSettings())) {
                database.ping();
            }
        });
    }

    private static Finding reached(String subject, String place, Trial trial) {
        try {
            trial.run();
            return Finding.ok(subject, place + " can be used");
        } catch (IOException | RuntimeException e) {
            return Finding.no(subject, place + " cannot be used: " + Words.of(e));
        }
    }

    /** Fails as what it tries does. */
    private interface Trial {

        void run() throws IOException;
    }
}
