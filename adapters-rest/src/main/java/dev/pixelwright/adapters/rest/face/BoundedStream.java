package dev.pixelwright.adapters.rest.face;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A body that may have so many bytes and no more. */
public final class BoundedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> refusal;
    private long left;

    public BoundedStream(InputStream body, long mostBytes, Supplier<? extends RuntimeException> refusal) {
        super(body);
        this.left = mostBytes;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
