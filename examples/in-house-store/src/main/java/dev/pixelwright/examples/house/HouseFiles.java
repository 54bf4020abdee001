package dev.pixelwright.examples.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where the house store has its objects: a file each, under its key with {@code ~} for the slashes, and beside them the
 * parts that are being written.
 */
final class HouseFiles {

    private static final int BUFFER_BYTES = 8192;

    private final Clock clock;
    private final Path objects;
    private final Path parts;

    HouseFiles(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.objects = Files.createDirectories(folder.resolve("objects"));
        this.parts = Files.createDirectories(folder.resolve("parts"));
    }

    OptionalLong size(String key) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(key)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    /** Whether {@code in} held so many bytes; only then are they an object, all at once. */
    boolean write(String key, InputStream in, long length) throws IOException {
        Path part = Files.createTempFile(parts, "", ".part");
        try {
            boolean whole = Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING) == length;
            if (whole) {
                Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
            }
            return whole;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void copy(String key, long from, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (SeekableByteChannel channel = Files.newByteChannel(file(key))) {
            InputStream in = Channels.newInputStream(channel.position(from));
            for (long left = length; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new IOException("The object has become shorter");
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }

    boolean delete(String key) throws IOException {
        return Files.deleteIfExists(file(key));
    }

    List<String> keys(String after, int limit) throws IOException {
        try (Stream<Path> files = Files.list(objects)) {
            return files.map(file -> file.getFileName().toString().replace('~', '/'))
                    .filter(key -> key.compareTo(after) > 0)
                    .sorted()
                    .limit(limit)
                    .toList();
        }
    }

    /** How many parts there were that nobody has written to for so long; they are gone now. */
    int deleteParts(Duration age) throws IOException {
        Instant youngest = clock.instant().minus(age);
        List<Path> found;
        try (Stream<Path> files = Files.list(parts)) {
            found = files.toList();
        }
        int deleted = 0;
        for (Path part : found) {
            if (isOlder(part, youngest) && Files.deleteIfExists(part)) {
                deleted++;
            }
        }
        return deleted;
    }

    private static boolean isOlder(Path part, Instant youngest) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(youngest);
        } catch (NoSuchFileException finished) {
            return false;
        }
    }

    private Path file(String key) {
        return objects.resolve(key.replace('/', '~'));
    }
}
