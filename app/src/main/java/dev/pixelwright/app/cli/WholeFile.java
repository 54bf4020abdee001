package dev.pixelwright.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that stands under its name whole, or not at all. */
final class WholeFile {

    /** What writes the bytes, and does not close what it writes them to. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream output) throws IOException;
    }

    private final Path name;
    private final Path target;
    private final boolean replace;

    /** {@code name} as people said it; {@code replace}: whether a file that is there already may be replaced. */
    WholeFile(Path name, boolean replace) {
        this.name = name;
        this.target = name.toAbsolutePath();
        this.replace = replace;
    }

    /**
     * Refuses what cannot be written, before the work is done.
     *
     * @throws IOException when a folder has the name, or a file that may not be replaced
     */
    void refuseExisting() throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(name.toString(), null, "is a folder");
        }
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(name.toString());
        }
    }

    /**
     * Writes the file, and the folders it stands in; if {@code content} fails, there is no file.
     *
     * @throws IOException when it cannot be written, or is there by now
     */
    void write(Content content) throws IOException {
        Path folder = Files.createDirectories(target.resolveSibling("."));
        // Beside the target, so that moving it is one step; in a process of its own, so that two do not meet.
        Path part = folder.resolve("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part")
                .normalize();
        part.toFile().deleteOnExit();
        try {
            try (OutputStream output = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
                content.writeTo(output);
            }
            refuseExisting();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
