package dev.pixelwright.app.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders of tests, and what lies in them while others write there. */
final class Folders {

    private Folders() {}

    /** A folder that others may pass through, because the database may have to run as another user. */
    static Path temporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The files below {@code folder}; none where it is missing. */
    static Set<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (UncheckedIOException goneMeanwhile) {
            return files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the files below {@code folder} that much older. */
    static void age(Path folder, Duration by) throws IOException {
        for (Path file : files(folder)) {
            try {
                FileTime then = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.from(then.toInstant().minus(by)));
            } catch (NoSuchFileException goneMeanwhile) {
                // It was what the test waits to be gone.
            }
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
