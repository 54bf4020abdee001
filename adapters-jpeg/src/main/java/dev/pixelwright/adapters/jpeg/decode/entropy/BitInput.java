package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bits of an entropy-coded segment. It holds a window of bytes, behind whose end lie zeros, so that whoever
 * called {@link #reserve} may read {@link #RESERVED_BITS} without asking: if the segment has fewer, the next call tells.
 *
 * <p>{@link #bits} has the next {@link #count} bits at its upper end, and below them bits that are right as well or zero.
 * The fields are open to the loops of this package, which keep them in registers over a block.
 */
public final class BitInput {

    /**
     * What an MCU takes at most: ten blocks (B.2.3), each of 64 codes of 16 bits with 15 bits behind, or, in a refining
     * scan, of 63 codes with a sign, 63 corrections and a run.
     */
    static final int RESERVED_BITS = 10 * 64 * 31;

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int WINDOW = 1 << 16;
    // A long that begins in the last byte reserved, and the bytes the buffer is ahead.
    private static final int RESERVED_BYTES = RESERVED_BITS / Byte.SIZE + 3 * Long.BYTES;

    final byte[] window = new byte[WINDOW + RESERVED_BYTES];
    long bits;
    int count;
    int at;

    private final JpegInput input;
    private int end;
    private int limit;
    private boolean ended;

    public BitInput(JpegInput input) {
        this.input = input;
    }

    /** Begins with the segment that is next in the input. */
    public void start() throws IOException {
        bits = 0;
        count = 0;
        at = 0;
        end = 0;
        ended = false;
        fill();
    }

    /**
     * Makes sure that the bits of an MCU can be read, be it zeros behind the end.
     *
     * @throws dev.pixelwright.core.failure.FailureException if more was read than there is
     */
    public void reserve() throws IOException {
        if (at > limit) {
            if (ended) {
                throw Damage.inData();
            }
            fill();
        }
    }

    /** Ends with the segment, whatever is left of it. */
    public void finish() throws IOException {
        if ((long) at * Byte.SIZE - count > (long) end * Byte.SIZE) {
            throw Damage.inData();
        }
        while (!ended) {
            at = end;
            fill();
        }
    }

    // Moves what is not read to the front and reads on, until the window is full or the segment ends.
    private void fill() throws IOException {
        end -= at;
        System.arraycopy(window, at, window, 0, end);
        at = 0;
        while (!ended && end < WINDOW) {
            int some = input.unstuff(window, end, WINDOW - end);
            ended = some == 0;
            end += some;
        }
        limit = ended ? end + Long.BYTES : end - RESERVED_BYTES;
        if (ended) {
            Arrays.fill(window, end, end + RESERVED_BYTES, (byte) 0);
        }
    }

    /** Fills the buffer to 56 bits or more. */
    void refill() {
        bits |= (long) LONGS.get(window, at) >>> count;
        at += (63 - count) >> 3;
        count |= 56;
    }

    /** The next {@code size} bits, from 1 to 16. */
    int read(int size) {
        if (count < size) {
            refill();
        }
        int value = (int) (bits >>> (Long.SIZE - size));
        bits <<= size;
        count -= size;
        return value;
    }

    /** The symbol of the next code, and whatever is its length. */
    int symbol(HuffmanTable table) {
        if (count < HuffmanCode.MAX_LENGTH) {
            refill();
        }
        int next = (int) (bits >>> (Long.SIZE - HuffmanCode.MAX_LENGTH));
        int length = table.length(next);
        if (length > HuffmanCode.MAX_LENGTH) {
            throw Damage.inData();
        }
        bits <<= length;
        count -= length;
        return table.symbol(next, length);
    }
}
