package dev.pixelwright.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
