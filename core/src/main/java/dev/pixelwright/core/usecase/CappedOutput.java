package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.ModelFailure.ModelTooLarge;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes pass and fails then, with {@code ModelTooLarge}. */
final class CappedOutput extends FilterOutputStream {

    private final long maxBytes;
    private long bytes;

    CappedOutput(OutputStream out, long maxBytes) {
        super(out);
        this.maxBytes = maxBytes;
    }

    @Override
    public void write(int value) throws IOException {
        count(1);
        out.write(value);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        count(length);
        out.write(buffer, offset, length);
    }

    private void count(int length) {
        bytes += length;
        if (bytes > maxBytes) {
            throw new ModelTooLarge(maxBytes).toException();
        }
    }
}
