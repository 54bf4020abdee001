package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The most resident memory that a process ever had, as Linux remembers it: {@code VmHWM} in {@code /proc/<pid>/status}. */
public final class PeakMemory {

    private static final String LINE = "VmHWM:";
    private static final double KIB_PER_MIB = 1024;

    private PeakMemory() {}

    /** MiB of this process alone; empty when it has ended. */
    public static OptionalDouble mib(long pid) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(LINE))
                    .mapToDouble(line ->
                            Long.parseLong(line.substring(LINE.length()).strip().split(" ")[0]) / KIB_PER_MIB)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return OptionalDouble.empty();
        }
    }

    /** MiB of that of its children, and theirs, which had the most so far; 0 without any. */
    public static double mibOfDescendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> mib(child.pid()).orElse(0))
                .max()
                .orElse(0);
    }
}
