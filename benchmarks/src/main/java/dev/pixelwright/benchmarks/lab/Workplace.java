package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for everything that a benchmark writes, removed in the end. */
public record Workplace(Path folder) implements AutoCloseable {

    public static Workplace open() throws IOException {
        Path folder = Files.createTempDirectory("pixelwright-benchmark");
        // The database may have to run as another user, who must pass through.
        return new Workplace(Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    /** A new folder in it. */
    public Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
