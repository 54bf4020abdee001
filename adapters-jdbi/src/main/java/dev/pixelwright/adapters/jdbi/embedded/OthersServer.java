package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The server that another program runs in a data folder. */
final class OthersServer {

    private final PostgresFolder folder;
    private final Duration patience;

    /** {@code patience}: how long that program may take to start it. */
    OthersServer(PostgresFolder folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * How to reach it. Whether it answers is for the first question to find out.
     *
     * @throws EmbeddedPostgresException when it does not become ready in time, or has lost its password
     */
    PostgresAccess access() throws IOException {
        Poll.until(() -> ready().isPresent(), patience);
        int port = ready().map(RunningServer::port)
                .orElseThrow(() -> new EmbeddedPostgresException("Another Pixelwright holds the data folder "
                        + folder.root().getParent() + ", and its database is not ready: try again, or stop that one"));
        return PostgresAccess.of(port, new PasswordFile(folder.password()).read());
    }

    private Optional<RunningServer> ready() {
        return RunningServer.ofCluster(folder.cluster()).filter(RunningServer::ready);
    }
}
