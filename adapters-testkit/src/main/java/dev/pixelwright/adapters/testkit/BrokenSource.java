package dev.pixelwright.adapters.testkit;

import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that cannot be read to their end. */
public final class BrokenSource implements ByteSource {

    /** What the exception says. */
    public static final String MESSAGE = "The source broke";

    private final byte[] good;

    private BrokenSource(byte[] good) {
        this.good = good;
    }

    /** A source that gives {@code good} zero bytes and then throws, again at each further read. */
    public static BrokenSource after(int good) {
        return new BrokenSource(new byte[good]);
    }

    /** A source that gives the first {@code good} bytes of {@code bytes} and then throws, again at each further read. */
    public static BrokenSource after(byte[] bytes, int good) {
        return new BrokenSource(Arrays.copyOf(bytes, good));
    }

    @Override
    public InputStream open() {
        return new Breaking(good);
    }

    @Override
    public long size() {
        return good.length + 1L;
    }

    private static final class Breaking extends InputStream {

        private final byte[] good;
        private int given;

        Breaking(byte[] good) {
            this.good = good;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
        }

        // Not inherited: the inherited one swallows an exception that comes after the first byte.
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (given == good.length) {
                throw new IOException(MESSAGE);
            }
            int count = Math.min(length, good.length - given);
            System.arraycopy(good, given, target, offset, count);
            given += count;
            return count;
        }
    }
}
