package dev.pixelwright.core;

import dev.pixelwright.core.blob.DiskFailures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where bytes are spooled: the folder that was given, or a private one that is removed in the end. */
final class TemporaryFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TemporaryFolder.class.getName());

    private final Path path;
    private final boolean own;

    TemporaryFolder(Optional<Path> given) {
        this.own = given.isEmpty();
        this.path = given.orElseGet(TemporaryFolder::make);
    }

    Path path() {
        return path;
    }

    // Made anew with a name that nobody can guess and rights for nobody else: the system's folder is shared by all.
    private static Path make() {
        try {
            return Files.createTempDirectory("pixelwright-");
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    @Override
    public void close() {
        if (!own) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(path)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The temporary folder " + path + " could not be removed", e);
        }
    }
}
