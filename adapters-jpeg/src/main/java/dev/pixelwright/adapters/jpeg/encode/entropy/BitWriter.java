package dev.pixelwright.adapters.jpeg.encode.entropy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes tokens as the entropy-coded bytes of a scan: most significant bit first, a zero byte stuffed behind every byte of
 * ones (T.81, F.1.2.3).
 */
public final class BitWriter {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BUFFER = 1 << 14;
    /** What eight bytes become at most. */
    private static final int MOST = 2 * Long.BYTES;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    /** All but the upper {@link #free} bits, from 0 to 64, are to be written; nothing is in its place above these. */
    private long bits;

    private int free = Long.SIZE;

    public BitWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the first {@code count} of these tokens with the codes of {@code book}. */
    public void write(int[] tokens, int count, CodeBook book) throws IOException {
        long[] codes = book.codes();
        long word = bits;
        int left = free;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            long code = codes[token >>> Token.BITS];
            int length = (int) code & CodeBook.LENGTH;
            long added = code >>> CodeBook.SHIFT | (token & Token.VALUE);
            left -= length;
            if (left >= 0) {
                word = word << length | added;
            } else {
                put(word << (length + left) | added >>> -left);
                // Its upper bits are written already, and will be shifted out.
                word = added;
                left += Long.SIZE;
            }
        }
        bits = word;
        free = left;
    }

    private void put(long word) throws IOException {
        if (used > BUFFER - MOST) {
            flush();
        }
        // A byte of ones is one whose complement is zero: the usual test for a zero byte in a word.
        if ((word & 0x8080808080808080L & (~word - 0x0101010101010101L)) == 0) {
            LONG.set(buffer, used, word);
            used += Long.BYTES;
        } else {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                putStuffed((byte) (word >>> shift));
            }
        }
    }

    private void putStuffed(byte value) {
        buffer[used++] = value;
        if (value == -1) {
            buffer[used++] = 0;
        }
    }

    /** Fills the last byte with ones (T.81, F.1.2.3), hands everything to the stream, and may begin anew. */
    public void end() throws IOException {
        if (used > BUFFER - MOST) {
            flush();
        }
        int fill = free % Byte.SIZE;
        long word = ~(~bits << fill);
        for (int pending = Long.SIZE - free + fill; pending > 0; pending -= Byte.SIZE) {
            putStuffed((byte) (word >>> (pending - Byte.SIZE)));
        }
        free = Long.SIZE;
        flush();
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
