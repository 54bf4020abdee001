package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A body that may have so many bytes and no more. One that breaks off, or is badly framed, is the client's fault. */
public final class BoundedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> refusal;
    private long left;

    public BoundedStream(InputStream body, long mostBytes, Supplier<? extends RuntimeException> refusal) {
        super(body);
        this.left = mostBytes;
        this.refusal = refusal;
    }

    @Override
    public int read() {
        int value = arrived(in::read);
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = arrived(() -> in.read(buffer, offset, length));
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) {
        long skipped = arrived(() -> in.skip(wanted));
        count(skipped);
        return skipped;
    }

    @Override
    public int available() {
        return arrived(in::available);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static <T> T arrived(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException brokenOff) {
            throw RequestFault.BAD_REQUEST.alone();
        }
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw refusal.get();
        }
    }

    /** Something that takes bytes from the network. */
    private interface Reading<T> {
        T read() throws IOException;
    }
}
