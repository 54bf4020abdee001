package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file that is made when it is first asked for, and gone when this is closed. */
final class DevelopedFile implements ByteSource, AutoCloseable {

    private final Storeroom storeroom;
    private final Work work;
    private Optional<SpoolFile> file = Optional.empty();

    DevelopedFile(Storeroom storeroom, Work work) {
        this.storeroom = storeroom;
        this.work = work;
    }

    @Override
    public synchronized InputStream open() throws IOException {
        return made().open();
    }

    /** The length; what goes wrong with the making is an {@link UncheckedIOException} here. */
    @Override
    public synchronized long size() {
        try {
            return made().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpoolFile made() throws IOException {
        if (file.isEmpty()) {
            SpoolFile begun = storeroom.spool();
            try (OutputStream target = begun.output()) {
                work.write(target);
            } catch (IOException | RuntimeException e) {
                begun.close();
                throw e;
            }
            file = Optional.of(begun);
        }
        return file.get();
    }

    @Override
    public synchronized void close() {
        file.ifPresent(SpoolFile::close);
    }

    /** What writes it. */
    @FunctionalInterface
    interface Work {

        void write(OutputStream target) throws IOException;
    }
}
