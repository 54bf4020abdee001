package dev.pixelwright.adapters.jdbi.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks an archive of files, folders and symbolic links; nothing of it may lie or point outside the target. */
final class TarXz {
    private static final int EXECUTABLE = 0111;
    private static final Set<Byte> FILE_TYPES = Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM);

    private TarXz() {}

    /**
     * Unpacks into the folder, which is made when missing. All of it is readable, whatever the umask.
     *
     * @throws IOException when the archive is damaged, leaves the folder or holds anything else than it should
     */
    static void unpack(InputStream archive, Path target) throws IOException {
        folder(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = inside(target, target.resolve(entry.getName()));
        if (entry.isDirectory()) {
            folders(target, path);
            return;
        }
        folders(target, path.getParent());
        if (entry.isSymbolicLink()) {
            inside(target, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (FILE_TYPES.contains(entry.getLinkFlag())) {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
            throw new IOException("The archive holds " + entry.getName() + ", which is no file, folder or link");
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        if (!path.normalize().startsWith(target)) {
            throw new IOException("The archive leaves its folder with " + path);
        }
        return path.normalize();
    }

    private static void folders(Path target, @Nullable Path path) throws IOException {
        if (path != null && !path.equals(target) && !Files.isDirectory(path)) {
            folders(target, path.getParent());
            folder(path);
        }
    }

    private static void folder(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
