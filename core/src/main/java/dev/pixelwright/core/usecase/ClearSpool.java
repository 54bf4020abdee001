package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.DiskFailures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes the temporary files of processes that died over them. */
public final class ClearSpool {

    private final Path folder;
    private final Clock clock;

    public ClearSpool(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Deletes those last written longer than {@code abandonedAfter} ago, and tells how many there were. */
    public int execute(Duration abandonedAfter) {
        Instant oldest = clock.instant().minus(abandonedAfter);
        int deleted = 0;
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(folder, SpoolFile.PATTERN)) {
            for (Path spool : spools) {
                if (Files.getLastModifiedTime(spool).toInstant().isBefore(oldest) && Files.deleteIfExists(spool)) {
                    deleted++;
                }
            }
        } catch (NoSuchFileException none) {
            return deleted;
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
        return deleted;
    }
}
