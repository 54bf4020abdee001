package dev.pixelwright.adapters.jdbi.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The folder that holds the databases: made once, then only ever opened by the major version that made it. */
final class PostgresCluster {
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final PostgresFolder folder;
    private final PostgresBinaries binaries;
    private final PrivilegeDrop drop;

    PostgresCluster(PostgresFolder folder, PostgresBinaries binaries, PrivilegeDrop drop) {
        this.folder = folder;
        this.binaries = binaries;
        this.drop = drop;
    }

    /**
     * Makes the cluster when it is missing, whole or not at all, and checks that these binaries may open it.
     *
     * @return the superuser's password
     * @throws EmbeddedPostgresException when another major version made it, or initdb fails
     */
    String open(SecureRandom random, Durability durability) throws IOException {
        if (!Files.exists(folder.cluster())) {
            make(random, durability);
        }
        checkMajor();
        drop.give(folder.cluster());
        return new PasswordFile(folder.password()).read();
    }

    private void make(SecureRandom random, Durability durability) throws IOException {
        Path making = folder.clusterInTheMaking();
        FileTree.delete(making);
        Files.createDirectory(making);
        Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwx------"));
        drop.give(making);
        String password = PasswordFile.random(random);
        PasswordFile forInitdb = new PasswordFile(folder.passwordForInitdb());
        forInitdb.write(password);
        drop.give(forInitdb.path());
        try {
            initdb(making, forInitdb.path(), durability);
        } finally {
            Files.delete(forInitdb.path());
        }
        new PasswordFile(folder.password()).write(password);
        Files.move(making, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path target, Path password, Durability durability) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                binaries.initdb().toString(),
                "--pgdata=" + target,
                "--username=" + PostgresAccess.NAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own C.UTF-8, so that an update of the system's C library cannot change an index's order.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        if (durability == Durability.FAST_FOR_TESTS) {
            arguments.add("--no-sync");
        }
        File log = folder.initdbLog().toFile();
        List<String> command = drop.behindPrefix(arguments);
        if (Command.run(command, folder.root(), Redirect.to(log), INITDB_LIMIT) != 0) {
            throw new EmbeddedPostgresException("The database could not be made in " + folder.root() + ": "
                    + new ServerLog(log.toPath()).lastLines(0));
        }
        Files.delete(log.toPath());
    }

    private void checkMajor() throws IOException {
        String made = Files.readString(folder.cluster().resolve("PG_VERSION")).trim();
        String ours = binaries.major();
        if (!made.equals(ours)) {
            throw new EmbeddedPostgresException("The database in " + folder.cluster() + " was made by PostgreSQL "
                    + made
                    + " and this Pixelwright brings PostgreSQL " + ours + ": use the Pixelwright that made it, choose"
                    + " another folder with --data, or open it with a PostgreSQL " + made
                    + " of your own and name that with --database-url");
        }
    }
}
