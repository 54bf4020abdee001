package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.DiskFailures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Deletes the temporary files of processes that died over them. */
public final class ClearSpool {

    private final Path folder;

    public ClearSpool(Path folder) {
        this.folder = folder;
    }

    /** Deletes those last written longer than {@code abandonedAfter} ago, and tells how many there were. */
    public int execute(Duration abandonedAfter) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            return deleteOlderThan(now().minus(abandonedAfter));
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    // By the clock of the file system, which may be another machine's.
    private Instant now() throws IOException {
        Path probe = Files.createTempFile(folder, "probe-", ".tmp");
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private int deleteOlderThan(Instant oldest) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(folder, SpoolFile.PATTERN)) {
            for (Path spool : spools) {
                deleted += deleteIfOlder(spool, oldest) ? 1 : 0;
            }
        }
        return deleted;
    }

    private static boolean deleteIfOlder(Path spool, Instant oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(spool).toInstant().isBefore(oldest) && Files.deleteIfExists(spool);
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }
}
