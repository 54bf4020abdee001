package dev.pixelwright.adapters.jpeg.encode.entropy;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes tokens as the entropy-coded bytes of a scan: most significant bit first, a zero byte stuffed behind every byte of
 * ones (T.81, F.1.2.3).
 */
public final class BitWriter {

    private static final int BUFFER = 1 << 14;
    /** What four bytes become at most. */
    private static final int MOST = 8;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    /** The last {@link #pending} bits of it are not yet written, fewer than 32. */
    private long bits;

    private int pending;

    public BitWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the first {@code count} of these tokens with the codes of {@code book}. */
    public void write(int[] tokens, int count, CodeBook book) throws IOException {
        long[] codes = book.codes();
        long gathered = bits;
        int length = pending;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            long code = codes[token >>> Token.BITS];
            int added = (int) code & CodeBook.LENGTH;
            gathered = gathered << added | code >>> CodeBook.SHIFT | (token & Token.VALUE);
            length += added;
            if (length >= Integer.SIZE) {
                length -= Integer.SIZE;
                put((int) (gathered >>> length));
            }
        }
        bits = gathered;
        pending = length;
    }

    private void put(int word) throws IOException {
        if (used > BUFFER - MOST) {
            flush();
        }
        // A byte of ones is one whose complement is zero: the usual test for a zero byte in a word.
        if ((word & 0x80808080 & (~word - 0x01010101)) == 0) {
            buffer[used] = (byte) (word >>> 24);
            buffer[used + 1] = (byte) (word >>> 16);
            buffer[used + 2] = (byte) (word >>> 8);
            buffer[used + 3] = (byte) word;
            used += Integer.BYTES;
        } else {
            for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
                putStuffed(word >>> shift);
            }
        }
    }

    private void putStuffed(int value) {
        buffer[used++] = (byte) value;
        if ((byte) value == -1) {
            buffer[used++] = 0;
        }
    }

    /** Fills the last byte with ones (T.81, F.1.2.3), and hands everything to the stream. */
    public void end() throws IOException {
        if (used > BUFFER - MOST) {
            flush();
        }
        int fill = -pending & (Byte.SIZE - 1);
        bits = (bits << fill) | ((1L << fill) - 1);
        for (pending += fill; pending > 0; pending -= Byte.SIZE) {
            putStuffed((int) (bits >>> (pending - Byte.SIZE)));
        }
        flush();
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
