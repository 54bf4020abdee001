package dev.pixelwright.core.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Puts files in place whole and durably: written aside, forced to the disk, moved in one step, and the folder forced. */
final class FileWriting {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String SUFFIX = ".part";

    private final Path temporary;
    private final Path objects;

    FileWriting(Path temporary, Path objects) {
        this.temporary = temporary;
        this.objects = objects;
    }

    void prepare() {
        try {
            Files.createDirectories(temporary);
            Files.createDirectories(objects);
        } catch (IOException e) {
            throw FileTrouble.of(e, existing(temporary));
        }
    }

    /** Writes all of {@code in} to {@code target}; an {@code IOException} is always the source's. */
    void write(InputStream in, Path target) throws IOException {
        Path part = newPart();
        try {
            fill(part, in);
            moveInto(part, target);
        } catch (IOException | RuntimeException e) {
            discard(part, e);
            throw e;
        }
    }

    void delete(Path file) {
        try {
            if (Files.deleteIfExists(file)) {
                force(file.resolveSibling(""));
            }
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    private Path newPart() {
        try {
            return Files.createTempFile(temporary, "", SUFFIX);
        } catch (IOException e) {
            throw FileTrouble.of(e, existing(temporary));
        }
    }

    private void fill(Path part, InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = open(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                append(out, ByteBuffer.wrap(buffer, 0, count));
            }
            finish(out);
        }
    }

    private FileChannel open(Path part) {
        try {
            return FileChannel.open(part, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileTrouble.of(e, temporary);
        }
    }

    private void append(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw FileTrouble.of(e, temporary);
        }
    }

    private void finish(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw FileTrouble.of(e, temporary);
        }
    }

    private void moveInto(Path part, Path target) {
        Path folder = target.resolveSibling("");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                forceUpTo(folder);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    // A new folder is itself an entry of the one above.
    private void forceUpTo(Path folder) throws IOException {
        for (Path next = folder; next != null && next.startsWith(objects); next = next.getParent()) {
            force(next);
        }
    }

    // Some platforms (Windows) cannot force a folder; there the move is durable when the system says so.
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    private static void discard(Path part, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    // Ages are measured against a file made now, by the clock of the file system, which may be another machine's.
    int removeLeftovers(Duration age) {
        try {
            return removeOlderThan(age);
        } catch (IOException e) {
            throw FileTrouble.of(e, existing(temporary));
        }
    }

    private int removeOlderThan(Duration age) throws IOException {
        int removed = 0;
        Path probe = Files.createTempFile(temporary, "", SUFFIX);
        Instant oldest = Files.getLastModifiedTime(probe).toInstant().minus(age);
        Files.delete(probe);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(temporary, "*" + SUFFIX)) {
            for (Path part : parts) {
                removed += removeIfOlder(part, oldest) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean removeIfOlder(Path part, Instant oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(oldest) && Files.deleteIfExists(part);
        } catch (NoSuchFileException finishedMeanwhile) {
            return false;
        }
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
