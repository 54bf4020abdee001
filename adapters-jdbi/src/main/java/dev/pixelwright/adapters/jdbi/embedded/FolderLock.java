package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One program at a time per data folder; the operating system drops the lock when the program dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws EmbeddedPostgresException when another program, or another server in this one, holds the folder */
    static FolderLock take(PostgresFolder folder) throws IOException {
        Optional<FolderLock> taken = takeIfFree(folder);
        if (taken.isEmpty()) {
            throw new EmbeddedPostgresException(
                    "The data folder " + folder.root().getParent()
                            + " is in use by another Pixelwright (process " + holder(folder)
                            + "): stop that one, or choose another folder with --data");
        }
        return taken.get();
    }

    /** Empty when another program, or another server in this one, holds the folder. */
    static Optional<FolderLock> takeIfFree(PostgresFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = tryLock(channel) != null;
            if (!taken) {
                return Optional.empty();
            }
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            taken = false;
            throw e;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String holder(PostgresFolder folder) throws IOException {
        return Files.readString(folder.lock(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
