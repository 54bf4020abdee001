package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The process that a cluster's {@code postmaster.pid} names. It may be dead, or a stranger that got the number later:
 * nothing is sent to it before it has proved to be ours.
 *
 * @param cluster the folder of the databases
 * @param pid of the process
 * @param port it listens on, or 0 when the file does not say
 * @param ready whether the server says that it accepts connections
 */
record RunningServer(Path cluster, long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Duration FAST_LIMIT = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE_LIMIT = Duration.ofSeconds(5);

    /** Reads the file; empty when it is missing, unreadable or half written. */
    static Optional<RunningServer> named(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.US_ASCII);
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).trim())
                    : 0;
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return Optional.of(
                    new RunningServer(cluster, Long.parseLong(lines.get(0).trim()), port, ready));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException noServer) {
            return Optional.empty();
        }
    }

    /** As {@link #named} says, if that process lives and is the server of this cluster. */
    static Optional<RunningServer> ofCluster(Path cluster) {
        return named(cluster).filter(RunningServer::isOurs);
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process lives and is the server of this cluster. */
    boolean isOurs() {
        return arguments().filter(this::namesCluster).isPresent();
    }

    private boolean namesCluster(List<String> arguments) {
        if (!isPostgres(arguments)) {
            return false;
        }
        int option = arguments.indexOf("-D");
        boolean asStarted = option > 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(cluster.toString());
        return asStarted || isWorkingDirectory();
    }

    /** A server works in its cluster, also when the folder got another name since. */
    private boolean isWorkingDirectory() {
        try {
            return Files.isSameFile(proc("cwd"), cluster);
        } catch (IOException notShown) {
            return false;
        }
    }

    private static boolean isPostgres(List<String> arguments) {
        return !arguments.isEmpty() && Path.of(arguments.get(0)).endsWith("postgres");
    }

    /** The program and its arguments; empty when the process is dead or may not be looked at. */
    Optional<List<String>> arguments() {
        try {
            String line = Files.readString(proc("cmdline"), StandardCharsets.UTF_8);
            return Optional.of(
                    line.isEmpty()
                            ? List.of()
                            : List.of(line.substring(0, line.length() - 1).split("\0", -1)));
        } catch (IOException noSuchFile) {
            return ProcessHandle.of(pid).map(ProcessHandle::info).flatMap(RunningServer::arguments);
        }
    }

    private static Optional<List<String>> arguments(ProcessHandle.Info info) {
        return info.command().map(command -> {
            List<String> whole = new ArrayList<>(List.of(command));
            whole.addAll(List.of(info.arguments().orElse(new String[0])));
            return whole;
        });
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }

    /**
     * Keeps a stale file from stopping the next server, which refuses to start while the process it names lives,
     * whatever that is. The server takes a file that names its own parent for stale, so the file gets our number:
     * unlike deleting it, this keeps the server's check that nobody uses the old shared memory.
     */
    void disownIfStranger() throws IOException {
        if (arguments().filter(arguments -> !isPostgres(arguments)).isPresent()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster), StandardCharsets.US_ASCII));
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(file(cluster), lines, StandardCharsets.US_ASCII);
        }
    }

    /**
     * Stops the server if it is ours: fast (open transactions are rolled back), after 20 s immediately, after 5 s more
     * by force. The latter two lose nothing that was committed; the next start recovers it.
     *
     * @throws EmbeddedPostgresException when the process outlives all that
     */
    void stop() throws IOException {
        boolean gone = endsBy("INT", FAST_LIMIT) || endsBy("QUIT", IMMEDIATE_LIMIT) || endsBy("KILL", IMMEDIATE_LIMIT);
        if (!gone) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL (process " + pid + ") does not stop");
        }
    }

    private boolean endsBy(String signal, Duration limit) throws IOException {
        if (isOurs()) {
            Command.start(List.of("sh", "-c", "kill -s " + signal + " " + pid), Path.of("/"), Redirect.DISCARD);
        }
        return Poll.until(() -> !isOurs(), limit);
    }
}
