package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The names inside {@code <data>/postgres}.
 *
 * @param root that folder, absolute and without symbolic links, so that it compares with what a process says of itself
 */
record PostgresFolder(Path root) {

    /** Makes the folder when it is missing; others may pass through it, but not list it. */
    static PostgresFolder in(Path dataFolder) throws IOException {
        Path root = Files.createDirectories(dataFolder.toAbsolutePath()).resolve("postgres");
        if (!Files.isDirectory(root)) {
            Files.createDirectory(root);
            // Passing must be open: the server may have to run as another uid, and its own files are closed anyway.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return new PostgresFolder(root.toRealPath());
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path clusterInTheMaking() {
        return root.resolve("cluster.making");
    }

    Path password() {
        return root.resolve("password");
    }

    Path passwordForInitdb() {
        return root.resolve("password.initdb");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path initdbLog() {
        return root.resolve("initdb.log");
    }

    Path unpacking() {
        return root.resolve("unpacking");
    }

    Path binaries(String fingerprint) {
        return root.resolve("bin-" + fingerprint);
    }
}
