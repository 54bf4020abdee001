package dev.pixelwright.app.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder that holds everything: {@code postgres}, {@code blobs}, {@code keys}, {@code logs} and {@code tmp}. */
final class DataFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private DataFolder() {}

    /**
     * Makes the folder if need be.
     *
     * @throws StartupException when it cannot be used
     */
    static Path prepare(Path data) {
        try {
            Files.createDirectories(data);
            makePrivate(data.resolve("blobs"));
            makePrivate(data.resolve("tmp"));
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
}
