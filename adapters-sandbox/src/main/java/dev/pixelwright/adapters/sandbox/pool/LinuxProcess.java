package dev.pixelwright.adapters.sandbox.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux knows of a process; on other systems nothing is known. */
record LinuxProcess(long pid) {

    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    /** The memory it holds, inside its heap and outside. */
    OptionalLong residentBytes() {
        try (Stream<String> lines = Files.lines(file("status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> KIB
                            * Long.parseLong(line.substring(RESIDENT.length(), line.length() - " kB".length())
                                    .strip()))
                    .findFirst();
        } catch (IOException | RuntimeException goneOrNoLinux) {
            return OptionalLong.empty();
        }
    }

    /** Has the system end this process first when its memory runs out, and not the one that serves people. */
    void offerFirst() {
        try {
            Files.writeString(file("oom_score_adj"), "1000");
        } catch (IOException notPermitted) {
            // One wish less; the limits of our own hold all the same.
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
