package dev.pixelwright.adapters.sandbox.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A child's own folder, which only its user may enter (mode 0700). */
public record ChildFolder(Path path) {

    private static final System.Logger LOG = System.getLogger(ChildFolder.class.getName());
    private static final String PREFIX = "pixelwright-child-";

    static ChildFolder create(Path parent) throws IOException {
        return new ChildFolder(Files.createTempDirectory(Files.createDirectories(parent), PREFIX));
    }

    /** For a child whose parent is gone: removes its temporary folder, if that is one that a parent has made for it. */
    public static void removeOwn(Path temporary) {
        if (temporary.getFileName().toString().startsWith(PREFIX)) {
            new ChildFolder(temporary).remove();
        }
    }

    /** Removes it with all that the child has left, once the child is dead. */
    void remove() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.TRACE, "Somebody was quicker", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The folder " + path + " of a child could not be removed", e);
        }
    }
}
