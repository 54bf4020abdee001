package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders; symbolic links are handled as links and never followed. */
final class FileTree {
    private FileTree() {}

    /** Deletes the folder with everything in it; one that is missing is deleted already. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : childrenFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    /** Gives everything to the uid and the gid of the same number, the folder itself last: its owner proves the rest. */
    static void changeOwner(Path folder, int uid) throws IOException {
        for (Path path : childrenFirst(folder)) {
            Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** The uid that owns the path. */
    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> childrenFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
