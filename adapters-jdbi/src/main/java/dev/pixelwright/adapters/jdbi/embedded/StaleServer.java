package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.util.Optional;

/** What an earlier program left behind when it was killed: a live server, or only the file that names one. */
final class StaleServer {
    private final PostgresFolder folder;
    private final ServerLauncher launcher;
    private final EmbeddedPostgresSettings settings;

    StaleServer(PostgresFolder folder, ServerLauncher launcher, EmbeddedPostgresSettings settings) {
        this.folder = folder;
        this.launcher = launcher;
        this.settings = settings;
    }

    /**
     * Takes over a server that is what we would start now and takes our password; else makes room for a new one.
     *
     * @return the server taken over
     * @throws EmbeddedPostgresException when it is unfit and does not stop
     */
    Optional<RunningServer> adopt(String password) throws IOException {
        Optional<RunningServer> left = RunningServer.named(folder.cluster());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (!left.get().isOurs()) {
            left.get().disownIfStranger();
            return Optional.empty();
        }
        Optional<RunningServer> server = awaitReady().filter(this::isAsWanted);
        if (server.isPresent()
                && ServerDatabase.answers(PostgresAccess.of(server.get().port(), password))) {
            return server;
        }
        left.get().stop();
        return Optional.empty();
    }

    /** It may have been killed while it recovered, or be about to stop. */
    private Optional<RunningServer> awaitReady() {
        Poll.until(() -> current().map(RunningServer::ready).orElse(true), settings.startTimeout());
        return current().filter(RunningServer::ready);
    }

    private Optional<RunningServer> current() {
        return RunningServer.ofCluster(folder.cluster());
    }

    private boolean isAsWanted(RunningServer server) {
        boolean portFits = settings.port().isEmpty() || settings.port().getAsInt() == server.port();
        return portFits
                && server.arguments()
                        .filter(launcher.arguments(server.port())::equals)
                        .isPresent();
    }
}
