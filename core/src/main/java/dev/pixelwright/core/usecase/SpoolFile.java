package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.DiskFailures;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Bytes on their way to the object store, kept in a temporary file so that they never stand in memory whole, can be
 * looked at before they are stored, and sent again when a store fails half way. Closing deletes the file.
 */
final class SpoolFile implements ByteSource, AutoCloseable {

    /** Matches the names of these files. */
    static final String PATTERN = "spool-*.tmp";

    private final Path file;
    private final MessageDigest digest = Sha256.newDigest();
    private long bytes;

    SpoolFile(Path folder) {
        try {
            Files.createDirectories(folder);
            this.file = Files.createTempFile(folder, "spool-", ".tmp");
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    /** Where to write the bytes, once; the trouble of the disk becomes a named failure. */
    OutputStream output() {
        try {
            return new DigestOutputStream(new Counting(new BufferedOutputStream(Files.newOutputStream(file))), digest);
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    /** What these bytes are called once they are stored under {@code key}; asked once, after the last byte. */
    StoredBlob as(BlobKey key) {
        return new StoredBlob(key, bytes, Sha256.of(digest));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    private final class Counting extends FilterOutputStream {

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) {
            guarded(() -> out.write(value), 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            guarded(() -> out.write(buffer, offset, length), length);
        }

        @Override
        public void flush() {
            guarded(out::flush, 0);
        }

        @Override
        public void close() {
            guarded(out::close, 0);
        }

        private void guarded(DiskWrite write, int length) {
            try {
                write.run();
            } catch (IOException e) {
                throw DiskFailures.of(e).toException(e);
            }
            bytes += length;
        }
    }

    /** A write that may meet a full disk. */
    private interface DiskWrite {

        void run() throws IOException;
    }
}
