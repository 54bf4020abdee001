package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own: a child process that listens on loopback only, with its files in the user's data
 * folder. What is committed with {@link Durability#DURABLE} survives a crash of this program, of the server and of the
 * machine; a server that outlived a killed program is taken over by the next start.
 *
 * <p>The caller closes it, also from a shutdown hook; register that before {@link #start()}, which a close ends early.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final EmbeddedPostgresSettings settings;
    private final SecureRandom random;
    private final Supplier<List<PrivilegeDrop>> ways;
    private volatile boolean closed;
    private @Nullable FolderLock lock;
    private @Nullable RunningServer server;
    private @Nullable PostgresAccess access;

    /** A server that is not started yet; {@code random} makes the password of a new data folder. */
    public EmbeddedPostgres(EmbeddedPostgresSettings settings, SecureRandom random) {
        this(settings, random, PrivilegeDrop::preferred);
    }

    EmbeddedPostgres(EmbeddedPostgresSettings settings, SecureRandom random, Supplier<List<PrivilegeDrop>> ways) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.random = Objects.requireNonNull(random, "random");
        this.ways = Objects.requireNonNull(ways, "ways");
    }

    /**
     * Starts the server, the first time with a new database. Started already, it only says so again.
     *
     * @return how to reach the database {@code pixelwright}, which exists and takes connections
     * @throws EmbeddedPostgresException when it cannot be started, or was closed; nothing is left running then
     */
    public synchronized PostgresAccess start() {
        if (access != null) {
            return access;
        }
        refuseIfClosed();
        try {
            PostgresAccess started = start(PostgresFolder.in(settings.dataFolder()));
            refuseIfClosed();
            access = started;
            return started;
        } catch (IOException e) {
            release();
            throw new EmbeddedPostgresException("The embedded PostgreSQL did not start: " + reason(e), e);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    /**
     * As {@link #start()}, but where another program already runs the server of this data folder, that one is used; it
     * is the other's, and goes when the other ends.
     *
     * @throws EmbeddedPostgresException as {@link #start()} says, or when the other's server does not become ready
     */
    public synchronized PostgresAccess startOrJoin() {
        if (access != null) {
            return access;
        }
        try {
            PostgresFolder folder = PostgresFolder.in(settings.dataFolder());
            lock = FolderLock.takeIfFree(folder).orElse(null);
            if (lock == null) {
                return new OthersServer(folder, settings.startTimeout()).access();
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL cannot be reached: " + reason(e), e);
        }
        return start();
    }

    private PostgresAccess start(PostgresFolder folder) throws IOException {
        if (lock == null) {
            lock = FolderLock.take(folder);
        }
        PrivilegeDrop drop = PrivilegeDrop.firstThatWorks(ways.get());
        drop.refuseForeign(folder.cluster());
        PostgresBinaries binaries = PostgresBinaries.unpacked(folder, PostgresBinaries.currentPlatform());
        drop.checkReach(binaries.postgres());
        String password = new PostgresCluster(folder, binaries, drop).open(random, settings.durability());
        ServerLauncher launcher = new ServerLauncher(folder, binaries, drop, settings, () -> closed);
        Optional<RunningServer> adopted = new StaleServer(folder, launcher, settings).adopt(password);
        RunningServer running = adopted.isPresent() ? adopted.get() : launcher.launch();
        server = running;
        binaries.deleteOthers();
        PostgresAccess opened = PostgresAccess.of(running.port(), password);
        open(opened, folder);
        return opened;
    }

    private static void open(PostgresAccess opened, PostgresFolder folder) {
        try {
            ServerDatabase.open(opened);
        } catch (SQLException refused) {
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL refuses the password in " + folder.password() + " or its database: "
                            + refused.getMessage(),
                    refused);
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL was closed and does not start again");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException where) {
            return "no permission for " + where.getFile()
                    + ": run as the user who owns it, or choose another folder with --data";
        }
        boolean saysOnlyWhere = e instanceof FileSystemException where && where.getReason() == null;
        return saysOnlyWhere ? e.getClass().getSimpleName() + ": " + e.getMessage() : String.valueOf(e.getMessage());
    }

    /** The server's process, or empty when it was not started or is closed. */
    synchronized Optional<RunningServer> server() {
        return Optional.ofNullable(server);
    }

    /**
     * Stops the server and gives the data folder free, within 30 s. Closing again does nothing; a start in another
     * thread gives up at its next step.
     *
     * @throws EmbeddedPostgresException when the server does not stop
     */
    @Override
    public void close() {
        closed = true;
        release();
    }

    private synchronized void release() {
        try {
            stopServer();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL did not stop: " + reason(e), e);
        }
    }

    private void stopServer() throws IOException {
        try {
            if (server != null) {
                server.stop();
            }
        } finally {
            FolderLock held = lock;
            access = null;
            server = null;
            lock = null;
            if (held != null) {
                held.close();
            }
        }
    }
}
