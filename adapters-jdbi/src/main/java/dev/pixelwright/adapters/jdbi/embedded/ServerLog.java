package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a program printed, kept in a file.
 *
 * @param path of the file
 */
record ServerLog(Path path) {
    static final long MAX_BYTES = 10L << 20;

    private static final int TAIL_BYTES = 4096;
    private static final int TAIL_LINES = 8;

    /**
     * Prepares the file, readable by its owner only; one above 10 MB becomes {@code server.log.1} first.
     *
     * @return its size in bytes, which is where the next output begins
     */
    long open() throws IOException {
        if (Files.exists(path) && Files.size(path) > MAX_BYTES) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.size(path);
    }

    Redirect redirect() {
        return Redirect.appendTo(path.toFile());
    }

    /** At most eight of the last lines behind the position, in one line. */
    String lastLines(long from) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
            channel.read(tail, Math.max(from, channel.size() - TAIL_BYTES));
            List<String> lines = StandardCharsets.UTF_8
                    .decode(tail.flip())
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - TAIL_LINES))
                    .collect(Collectors.joining(" | ", "", " (" + path + ")"));
        }
    }
}
