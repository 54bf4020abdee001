package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Processor time as Linux counts it in {@code /proc/<pid>/stat} (proc(5)): user and system, of all threads of a process, so
 * that compiling and collecting garbage are in it.
 */
public final class Cpu {

    // proc(5) counts in USER_HZ, which is 100 on every Linux that Java runs on.
    private static final double MILLIS_PER_TICK = 10;
    // Counted from the state, which follows the name in parentheses: utime, stime, cutime, cstime.
    private static final int FIRST = 11;
    private static final int COUNT = 4;

    private Cpu() {}

    /** Milliseconds of a process, of its children that live, and of those that it has seen end. */
    public static double millis(long pid) throws IOException {
        return millis(List.of(pid));
    }

    /** The same of several, some of which may be the children of others: each process counts once. */
    public static double millis(List<Long> pids) throws IOException {
        Set<Long> all = new HashSet<>();
        for (long pid : pids) {
            ProcessHandle root =
                    ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("No process " + pid));
            Stream.concat(Stream.of(root), root.descendants()).forEach(one -> all.add(one.pid()));
        }
        long ticks = 0;
        for (long pid : all) {
            ticks += ticks(pid);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static long ticks(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(file, StandardCharsets.UTF_8);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST; i < FIRST + COUNT; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (NoSuchFileException ended) {
            // Its parent has counted it by now.
            return 0;
        }
    }
}
