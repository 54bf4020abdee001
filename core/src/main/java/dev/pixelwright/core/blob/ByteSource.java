package dev.pixelwright.core.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read from the start as often as needed: a file, a stored object, an array. */
public interface ByteSource {

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;

    /** The length in bytes. */
    long size();

    /** The digest of the bytes, where it is known without reading them: of two sources with the same one, the bytes are the same. */
    default Optional<Sha256> sha256() {
        return Optional.empty();
    }

    /** The bytes of an array, which must not be changed afterwards. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** The bytes of a file, whose length is taken now. */
    static ByteSource of(Path file) throws IOException {
        long size = Files.size(file);
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }
}
