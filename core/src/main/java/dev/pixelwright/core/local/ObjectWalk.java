package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/** Names every object below a folder; files that no key can name are not ours and are passed over. */
final class ObjectWalk extends SimpleFileVisitor<Path> {

    private final Path objects;
    private final Consumer<BlobKey> keys;

    ObjectWalk(Path objects, Consumer<BlobKey> keys) {
        this.objects = objects;
        this.keys = keys;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (facts.isRegularFile()) {
            key(file).ifPresent(keys);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private Optional<BlobKey> key(Path file) {
        String name = objects.relativize(file).toString().replace(File.separatorChar, '/');
        try {
            return Optional.of(new BlobKey(name));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
