package dev.pixelwright.app.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an operator puts up for one installation: a database, a folder or a bucket, and topics, all of its own. */
final class Surroundings {

    private final Map<String, String> environment = new HashMap<>();

    private Surroundings() {}

    /** For one installation; the servers are shared by all of them. */
    static Surroundings of(Combination combination) throws IOException {
        Surroundings made = new Surroundings();
        switch (combination) {
            case EMBEDDED -> {}
            case SERVER -> {
                made.environment.putAll(Servers.freshDatabase());
                made.environment.put("BLOB_FOLDER", Servers.freshFolder().toString());
            }
            case CLUSTER -> throw new IOException("later");
        }
        return made;
    }

    /** How the configuration file is told of it. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The names of all stored objects, and of half-written ones; {@code data} is the data folder of a process. */
    Set<String> objects(Path data) {
        String usual = data.resolve("blobs").toString();
        return Folders.files(Path.of(environment.getOrDefault("BLOB_FOLDER", usual)));
    }
}
