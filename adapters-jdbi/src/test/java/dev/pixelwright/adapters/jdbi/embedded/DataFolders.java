package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** Data folders for tests: everybody may enter them, and one unpacked bundle serves them all. */
final class DataFolders {
    private DataFolders() {}

    /** A new temporary folder; the caller deletes it. */
    static Path create() throws IOException {
        return open(Files.createTempDirectory("pixelwright-postgres"));
    }

    /** The folder, opened to everybody, with the bundle that the test run unpacked first already in place. */
    static Path withBundle(Path folder) throws IOException {
        PostgresFolder made = PostgresFolder.in(open(folder));
        link(Bundle.HOME, made.root().resolve(Bundle.HOME.getFileName()));
        return folder;
    }

    /** Hard links cost no space, and JUnit deletes them without a warning. */
    private static void link(Path bundle, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(bundle)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path linked = target.resolve(bundle.relativize(path));
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    open(Files.createDirectory(linked));
                } else if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(linked, Files.readSymbolicLink(path));
                } else {
                    Files.createLink(linked, path);
                }
            }
        }
    }

    /** As {@link #withBundle}, with a database that was made and stopped once for all tests. */
    static Path withDatabase(Path folder) throws IOException, InterruptedException {
        Path root = withBundle(folder).resolve("postgres");
        for (String name : List.of("cluster", "password")) {
            Path made = Database.FOLDER.resolve("postgres").resolve(name);
            Process copy = new ProcessBuilder("cp", "-a", made.toString(), root.toString())
                    .inheritIO()
                    .start();
            if (copy.waitFor() != 0) {
                throw new IOException("could not copy " + made);
            }
        }
        return folder;
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static final class Database {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = withBundle(create());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (EmbeddedPostgres postgres =
                        new EmbeddedPostgres(EmbeddedPostgresSettings.fastForTests(folder), new SecureRandom())) {
                    postgres.start();
                }
                return folder;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Bundle {
        static final Path HOME = unpack();

        private static Path unpack() {
            try {
                Path folder = create();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return PostgresBinaries.unpacked(PostgresFolder.in(folder), PostgresBinaries.currentPlatform())
                        .home();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
