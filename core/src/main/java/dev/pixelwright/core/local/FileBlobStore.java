package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Objects as files of one folder, which several processes of one machine may share: {@code objects/<key>} holds what is
 * whole and on the disk, {@code tmp} what is being written. A key can be an object or the folder of other keys, not both.
 */
public final class FileBlobStore implements BlobStore {

    private final Path objects;
    private final FileWriting writing;

    /** Opens the store in {@code folder}, which is made if need be. */
    public FileBlobStore(Path folder) {
        this.objects = folder.resolve("objects");
        this.writing = new FileWriting(folder.resolve("tmp"), objects);
        writing.prepare();
    }

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            writing.write(in, file(key));
        }
    }

    @Override
    public int discardUnfinished(Duration abandonedAfter) {
        return writing.removeLeftovers(abandonedAfter);
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        return channel(key).map(Channels::newInputStream);
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        Optional<SeekableByteChannel> opened = channel(key);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        SeekableByteChannel channel = opened.get();
        try {
            if (offset < 0 || length < 0 || offset > channel.size() - length) {
                channel.close();
                throw new IllegalArgumentException("Not a range of the object: " + length + " bytes from " + offset);
            }
            channel.position(offset);
            return Optional.of(new BoundedInputStream(Channels.newInputStream(channel), length));
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    @Override
    public OptionalLong size(BlobKey key) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file(key), BasicFileAttributes.class);
            return facts.isRegularFile() ? OptionalLong.of(facts.size()) : OptionalLong.empty();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    @Override
    public void delete(BlobKey key) {
        if (size(key).isPresent()) {
            writing.delete(file(key));
        }
    }

    @Override
    public void list(Consumer<BlobKey> keys) {
        try {
            Files.walkFileTree(objects, new ObjectWalk(objects, keys));
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    private Optional<SeekableByteChannel> channel(BlobKey key) {
        // A folder can be opened like a file on some systems, and only reading from it would fail.
        if (size(key).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newByteChannel(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileTrouble.of(e, objects);
        }
    }

    // Every segment of a key begins with a letter or digit, so that none can be "..".
    private Path file(BlobKey key) {
        return objects.resolve(key.value());
    }
}
