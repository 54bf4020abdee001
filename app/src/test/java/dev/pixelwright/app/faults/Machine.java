package dev.pixelwright.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the system knows of a process (Linux). */
final class Machine {

    /** The system keeps fifteen letters of a name. */
    private static final String HEARTBEAT = "pixelwright-hea";

    /** Field 22 of a thread's {@code stat}, counted from its name, which may have blanks in it. */
    private static final int BEGUN = 20;

    private static final long MILLIS_PER_TICK = 10;
    private static final int MILLIS_PER_SECOND = 1_000;

    private Machine() {}

    /** How many threads it has. */
    static int threads(long pid) throws IOException {
        return entries(pid, "task");
    }

    /** How many files and sockets it holds open. */
    static int descriptors(long pid) throws IOException {
        return entries(pid, "fd");
    }

    /** The processes of the engine that a node has at this moment. */
    static List<ProcessHandle> engines(long pid) {
        return ProcessHandle.of(pid)
                .orElseThrow()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("EngineChild"))
                .toList();
    }

    /** The only process of the engine that a node has. */
    static ProcessHandle engine(long pid) {
        List<ProcessHandle> engines = engines(pid);
        if (engines.size() != 1) {
            throw new AssertionError("The node has " + engines.size() + " engines");
        }
        return engines.get(0);
    }

    /** How long a process of the engine is at the picture it has: its heart beats in a thread of its own for each. */
    static Duration drawing(ProcessHandle engine) {
        Path threads = Path.of("/proc", Long.toString(engine.pid()), "task");
        try (Stream<Path> each = Files.list(threads)) {
            return each.filter(thread -> read(thread.resolve("comm")).startsWith(HEARTBEAT))
                    .map(Machine::age)
                    .findFirst()
                    .orElse(Duration.ZERO);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }

    private static Duration age(Path thread) {
        String stat = read(thread.resolve("stat"));
        if (stat.isEmpty()) {
            return Duration.ZERO;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')')).split(" ");
        long begun = Long.parseLong(fields[BEGUN]) * MILLIS_PER_TICK;
        double uptime = Double.parseDouble(read(Path.of("/proc/uptime")).split(" ")[0]);
        return Duration.ofMillis((long) (uptime * MILLIS_PER_SECOND) - begun);
    }

    // A thread may have ended since it was listed.
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops a process where it stands (SIGSTOP). */
    static void stop(ProcessHandle process) throws IOException, InterruptedException {
        signal(process, "STOP");
    }

    /** Ends a process as a library does that finds itself in a state that cannot be (SIGABRT). */
    static void abort(ProcessHandle process) throws IOException, InterruptedException {
        signal(process, "ABRT");
    }

    private static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError("kill -" + name + " ended with " + exit);
        }
    }

    private static int entries(long pid, String kind) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), kind))) {
            return (int) entries.count();
        }
    }
}
