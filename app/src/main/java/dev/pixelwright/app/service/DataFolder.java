package dev.pixelwright.app.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The folder that holds everything: {@code postgres}, {@code blobs}, {@code keys}, {@code logs} and {@code tmp}. */
final class DataFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Duration LEFTOVER_AGE = Duration.ofHours(1);

    private DataFolder() {}

    /**
     * Makes the folder if need be, and removes what uploads left in {@code tmp} when an earlier process was killed.
     *
     * @throws StartupException when it cannot be used
     */
    static Path prepare(Path data) {
        try {
            Files.createDirectories(data);
            makePrivate(data.resolve("blobs"));
            removeLeftovers(makePrivate(data.resolve("tmp")));
            return data;
        } catch (FileAlreadyExistsException e) {
            throw new StartupException("the data folder cannot be made: " + e.getFile() + " is in the way", e);
        } catch (AccessDeniedException e) {
            throw new StartupException("no permission for " + e.getFile() + ": choose another folder with --data", e);
        } catch (IOException e) {
            throw new StartupException("the data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    // The data folder itself must let others pass: the database may have to run as another user.
    private static Path makePrivate(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    private static void removeLeftovers(Path temporary) throws IOException {
        Instant old = Instant.now().minus(LEFTOVER_AGE);
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(temporary, "*.tmp")) {
            for (Path spool : spools) {
                if (Files.getLastModifiedTime(spool).toInstant().isBefore(old)) {
                    Files.deleteIfExists(spool);
                }
            }
        }
    }
}
