package dev.pixelwright.app.e2e;

import dev.pixelwright.app.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
            case CLUSTER -> {
                made.environment.putAll(Servers.freshDatabase());
                made.environment.putAll(Servers.freshBucket());
                made.environment.putAll(Servers.freshTopics());
                made.environment.put(
                        "TOKEN_KEY_FILE", tokenKey(Servers.freshFolder()).toString());
            }
        }
        return made;
    }

    // As the documentation tells an operator to make it.
    private static Path tokenKey(Path folder) throws IOException {
        byte[] key = new byte[48];
        new SecureRandom().nextBytes(key);
        Path file = Files.writeString(
                folder.resolve("token.key"), Base64.getEncoder().encodeToString(key) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** How the configuration file is told of it. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The names of all stored objects, and of half-written ones; {@code data} is the data folder of a process. */
    Set<String> objects(Path data) {
        return hasBucket() ? Bucket.of(environment).keys() : names(folder(data));
    }

    private static Set<String> names(Path folder) {
        return Folders.files(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .collect(Collectors.toSet());
    }

    /** Puts an object into the store that no row names. */
    void put(Path data, String key, byte[] bytes) throws IOException {
        if (hasBucket()) {
            Bucket.of(environment).put(key, bytes);
        } else {
            Path file = folder(data).resolve("objects").resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private boolean hasBucket() {
        return environment.containsKey("S3_BUCKET");
    }

    private Path folder(Path data) {
        String usual = data.resolve("blobs").toString();
        return Path.of(environment.getOrDefault("BLOB_FOLDER", usual));
    }
}
