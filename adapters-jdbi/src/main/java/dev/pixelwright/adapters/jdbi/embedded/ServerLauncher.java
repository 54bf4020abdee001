package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Starts the server process and waits until it says that it is ready. */
final class ServerLauncher {
    /** The server listens on loopback TCP only; its memory is that of a small service. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "timezone=UTC",
            "log_timezone=UTC");

    private final PostgresFolder folder;
    private final PostgresBinaries binaries;
    private final PrivilegeDrop drop;
    private final EmbeddedPostgresSettings settings;
    private final BooleanSupplier givenUp;

    /** {@code givenUp} turns true when nobody wants the server any more. */
    ServerLauncher(
            PostgresFolder folder,
            PostgresBinaries binaries,
            PrivilegeDrop drop,
            EmbeddedPostgresSettings settings,
            BooleanSupplier givenUp) {
        this.folder = folder;
        this.binaries = binaries;
        this.drop = drop;
        this.settings = settings;
        this.givenUp = givenUp;
    }

    /** The server's program and arguments, as the operating system shows them of a server that we started. */
    List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of(
                binaries.postgres().toString(), "-D", folder.cluster().toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            arguments.addAll(List.of("-c", setting));
        }
        for (String setting : settings.durability().serverSettings()) {
            arguments.addAll(List.of("-c", setting));
        }
        return List.copyOf(arguments);
    }

    /**
     * Starts a server; again on another port when somebody took the chosen one meanwhile, and again while processes of
     * a killed server still hold its memory.
     *
     * @throws EmbeddedPostgresException with the last lines of the server's log
     */
    RunningServer launch() throws IOException {
        long end = System.nanoTime() + settings.startTimeout().toNanos();
        ServerLog log = new ServerLog(folder.serverLog());
        while (true) {
            long from = log.open();
            int port = settings.port().isPresent() ? settings.port().getAsInt() : freePort();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Optional<RunningServer> server = attempt(port, log, left);
            if (server.isPresent()) {
                return server.get();
            }
            String said = log.lastLines(from);
            if (givenUp.getAsBoolean() || System.nanoTime() > end || !worthAnotherTry(said)) {
                throw new EmbeddedPostgresException("The embedded PostgreSQL did not start: " + said);
            }
        }
    }

    private Optional<RunningServer> attempt(int port, ServerLog log, Duration limit) throws IOException {
        Process process = Command.start(command(port), folder.root(), log.redirect());
        Poll.until(
                () -> givenUp.getAsBoolean()
                        || !process.isAlive()
                        || readyOn(port).isPresent(),
                limit);
        Optional<RunningServer> server = readyOn(port);
        if (server.isEmpty() || givenUp.getAsBoolean()) {
            end(process);
            return Optional.empty();
        }
        return server;
    }

    /** In a session of its own where possible: a terminal's Ctrl-C must reach us first, not the server. */
    private List<String> command(int port) {
        List<String> dropped = drop.behindPrefix(arguments(port));
        List<String> setsid = List.of("setsid");
        return Command.works(Command.behind(setsid, List.of("true"))) ? Command.behind(setsid, dropped) : dropped;
    }

    private Optional<RunningServer> readyOn(int port) {
        return RunningServer.named(folder.cluster())
                .filter(server -> server.ready() && server.port() == port)
                .filter(RunningServer::isOurs);
    }

    private void end(Process process) throws IOException {
        Optional<RunningServer> server = RunningServer.ofCluster(folder.cluster());
        if (server.isPresent()) {
            server.get().stop();
        }
        process.destroyForcibly();
    }

    private boolean worthAnotherTry(String said) {
        boolean lostPort = settings.port().isEmpty() && said.contains("could not bind");
        return lostPort || said.contains("pre-existing shared memory block");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
