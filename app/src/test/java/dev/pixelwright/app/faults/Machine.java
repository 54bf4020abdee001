package dev.pixelwright.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the system knows of a process (Linux). */
final class Machine {

    private Machine() {}

    /** How many threads it has. */
    static int threads(long pid) throws IOException {
        return entries(pid, "task");
    }

    /** How many files and sockets it holds open. */
    static int descriptors(long pid) throws IOException {
        return entries(pid, "fd");
    }

    private static int entries(long pid, String kind) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), kind))) {
            return (int) entries.count();
        }
    }
}
