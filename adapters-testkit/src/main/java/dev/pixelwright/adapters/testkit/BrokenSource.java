package dev.pixelwright.adapters.testkit;

import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that cannot be read to their end. */
public final class BrokenSource implements ByteSource {

    /** What the exception says. */
    public static final String MESSAGE = "The source broke";

    private final int good;

    private BrokenSource(int good) {
        this.good = good;
    }

    /** A source that gives {@code good} zero bytes and then throws, again at each further read. */
    public static BrokenSource after(int good) {
        return new BrokenSource(good);
    }

    @Override
    public InputStream open() {
        return new Breaking(good);
    }

    @Override
    public long size() {
        return good + 1L;
    }

    private static final class Breaking extends InputStream {

        private int left;

        Breaking(int good) {
            this.left = good;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1) == 1 ? 0 : -1;
        }

        // Not inherited: the inherited one swallows an exception that comes after the first byte.
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException(MESSAGE);
            }
            int count = Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
