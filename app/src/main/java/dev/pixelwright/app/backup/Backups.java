package dev.pixelwright.app.backup;

import dev.pixelwright.adapters.jdbi.TableFiles;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes an installation into a folder and brings it back: rows, objects, and the keys of its data folder. Rows are copied as they are at
 * one moment, and objects before and after it, so that none is missing but those that were made and deleted around that moment.
 *
 * @param tables of its database
 * @param store its objects
 * @param ledger that names them
 * @param keys the folder with its keys
 * @param program for people who find the backup
 * @param clock for its time
 */
public record Backups(TableFiles tables, BlobStore store, BlobLedger ledger, Path keys, String program, Clock clock) {

    private static final int BATCH = 500;

    /**
     * What was taken or brought back.
     *
     * @param objects that were copied
     * @param bytes of these
     * @param kept objects that were there already
     * @param missing keys of objects that the rows name, and that are not there
     */
    public record Outcome(long objects, long bytes, long kept, List<BlobKey> missing) {

        public Outcome {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Takes a backup into {@code folder}, which is new or holds an older one: of that, objects that still count are kept and not
     * copied again. Until it is whole the older one stays.
     *
     * @throws BackupException when the folder holds something else
     * @throws IOException when it cannot be written
     */
    public Outcome take(Path folder) throws IOException, InterruptedException {
        BackupFolder backup = BackupFolder.prepared(folder);
        Set<BlobKey> past = unknown(backup.objects());
        ObjectCopy copy = new ObjectCopy(store, backup.objects());
        ObjectCopy.Tally before = copy.copy(ledger);
        Instant moment = clock.instant();
        Path rows = backup.newTables(moment);
        tables.write(rows);
        ObjectCopy.Tally after = copy.copy(ledger);
        copyKeys(keys, backup.keys());
        backup.publish(new Manifest(
                Manifest.FORMAT,
                program,
                tables.schema(),
                moment,
                rows.getFileName().toString()));
        past.forEach(backup.objects()::delete);
        return new Outcome(
                before.copied() + after.copied(), before.bytes() + after.bytes(), before.kept(), after.missing());
    }

    // What no row names before the rows are written, these rows do not name either.
    private Set<BlobKey> unknown(BlobStore objects) {
        Set<BlobKey> unknown = new HashSet<>();
        Set<BlobKey> batch = new HashSet<>();
        objects.list(key -> {
            batch.add(key);
            if (batch.size() == BATCH) {
                unknown.addAll(ledger.unknown(Set.copyOf(batch)));
                batch.clear();
            }
        });
        unknown.addAll(ledger.unknown(Set.copyOf(batch)));
        return unknown;
    }

    /**
     * Looks whether there is something to bring back, before anything is made for it.
     *
     * @throws BackupException when {@code folder} holds no whole backup, or one of another format
     * @throws IOException when it cannot be read
     */
    public static void look(Path folder) throws IOException {
        BackupFolder.existing(folder).manifest();
    }

    /**
     * Brings the backup in {@code folder} back into an installation in which there is nothing yet.
     *
     * @throws BackupException when there is something, when the backup is not whole, or is of another schema
     * @throws IOException when it cannot be read
     */
    public Outcome bringBack(Path folder) throws IOException, InterruptedException {
        BackupFolder backup = BackupFolder.existing(folder);
        Manifest manifest = backup.manifest();
        if (!manifest.schema().equals(tables.schema())) {
            throw new BackupException("the backup is of schema " + manifest.schema() + ", and this program's is "
                    + tables.schema() + ": bring it back with " + manifest.program() + ", then upgrade");
        }
        if (!tables.isEmpty()) {
            throw new BackupException("there are users or images already: a backup is brought back into an installation"
                    + " that is new");
        }
        refuseOtherKeys(backup.keys());
        copyKeys(backup.keys(), keys);
        tables.read(backup.tables(manifest));
        ObjectCopy.Tally tally = new ObjectCopy(backup.objects(), store).copy(ledger);
        return new Outcome(tally.copied(), tally.bytes(), tally.kept(), tally.missing());
    }

    // A key that is there already has perhaps signed something.
    private void refuseOtherKeys(Path backup) throws IOException {
        for (Path key : files(backup)) {
            Path own = keys.resolve(key.getFileName().toString());
            if (Files.exists(own) && Files.mismatch(own, key) >= 0) {
                throw new BackupException(own + " is another key than that of the backup: move it away first");
            }
        }
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        List<Path> keys = files(from);
        if (!keys.isEmpty()) {
            Files.createDirectories(to);
        }
        for (Path key : keys) {
            Files.copy(
                    key,
                    to.resolve(key.getFileName().toString()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            files.forEach(found::add);
        }
        return found;
    }
}
