package dev.pixelwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Folders of tests, and what lies in them while others write there: what goes meanwhile is as if it had never been. */
public final class Folders {

    private Folders() {}

    /** A folder that others may pass through, because the database may have to run as another user. */
    public static Path temporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The files below {@code folder}; none where it is missing. */
    public static Set<Path> files(Path folder) {
        Set<Path> files = new HashSet<>();
        visit(folder, new Patient() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Makes the files below {@code folder} that much older. */
    public static void age(Path folder, Duration by) throws IOException {
        for (Path file : files(folder)) {
            try {
                FileTime then = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.from(then.toInstant().minus(by)));
            } catch (NoSuchFileException goneMeanwhile) {
                // It was what the test waits to be gone.
            }
        }
    }

    /** Deletes {@code folder} and what is in it, as far as it can. */
    public static void delete(Path folder) {
        visit(folder, new Patient() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                file.toFile().delete();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException brokeOff) {
                visited.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void visit(Path folder, Patient visitor) {
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on where a file or a folder is gone before it could be looked at. */
    private static class Patient extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException brokeOff) throws IOException {
            if (brokeOff == null || brokeOff instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw brokeOff;
        }
    }
}
