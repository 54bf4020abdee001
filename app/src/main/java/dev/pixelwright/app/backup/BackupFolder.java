package dev.pixelwright.app.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pixelwright.core.local.FileBlobStore;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * The folder of a backup: {@code objects}, {@code keys}, rows in a folder of each round, and a manifest that names the rows that
 * count. It is written last, so that a round that breaks off leaves the backup before it as it was.
 */
final class BackupFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String TABLES = "tables-";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path root;

    private BackupFolder(Path root) {
        this.root = root;
    }

    /** The folder, made if need be, which others may not read: passwords' hashes and keys are in it. */
    static BackupFolder prepared(Path root) throws IOException {
        if (Files.notExists(root)) {
            Files.createDirectories(root.toAbsolutePath().getParent());
            Files.createDirectory(root, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        BackupFolder folder = new BackupFolder(root);
        if (Files.notExists(folder.manifestFile()) && !isEmpty(root)) {
            throw new BackupException(root + " holds something else than a backup: name a folder that is new or empty");
        }
        return folder;
    }

    /** A folder that holds a backup which was taken to its end. */
    static BackupFolder existing(Path root) {
        BackupFolder folder = new BackupFolder(root);
        if (Files.notExists(folder.manifestFile())) {
            throw new BackupException("there is no whole backup in " + root);
        }
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                // Left by a first round that broke off.
                if (!entry.getFileName().toString().startsWith(TABLES)
                        && !Set.of("objects", "tmp", "keys")
                                .contains(entry.getFileName().toString())) {
                    return false;
                }
            }
            return true;
        }
    }

    Manifest manifest() throws IOException {
        Manifest manifest = JSON.readValue(manifestFile().toFile(), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupException("the backup in " + root + " is of format " + manifest.format()
                    + ", which this program does not know: use " + manifest.program());
        }
        return manifest;
    }

    BlobStore objects() {
        return new FileBlobStore(root);
    }

    Path keys() {
        return root.resolve("keys");
    }

    /** Where the rows of {@code manifest} are. */
    Path tables(Manifest manifest) {
        return root.resolve(manifest.tables());
    }

    /** An empty folder for the rows of a round. */
    Path newTables(Instant now) throws IOException {
        return Files.createTempDirectory(root, TABLES + now.getEpochSecond() + "-");
    }

    /** From here on {@code manifest} is what the folder holds; rows of rounds before it are removed. */
    void publish(Manifest manifest) throws IOException {
        Path part = Files.createTempFile(root, "manifest", ".part");
        JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), manifest);
        Files.move(part, manifestFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (DirectoryStream<Path> rounds = Files.newDirectoryStream(root, TABLES + "*")) {
            for (Path round : rounds) {
                if (!round.equals(tables(manifest))) {
                    delete(round);
                }
            }
        }
    }

    private static void delete(Path tables) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(tables)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(tables);
    }

    private Path manifestFile() {
        return root.resolve("manifest.json");
    }
}
