package dev.pixelwright.adapters.java2d.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs bits into bytes from the lowest on (RFC 1951, 3.1.1). */
final class BitBuffer {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int filled;
    private long pending;
    private int pendingBits;

    /** One with room for so many bytes between two calls of {@link #drainTo}. */
    BitBuffer(int room) {
        bytes = new byte[room + Long.BYTES];
    }

    /** Puts the lowest {@code count} bits of {@code value}, of which there are no others; up to 32. */
    void put(int value, int count) {
        pending |= (value & 0xffff_ffffL) << pendingBits;
        pendingBits += count;
        spill();
    }

    /**
     * Puts the words of the first {@code count} of {@code symbols}, in the layout of {@link PrefixCode#words()}. Three of
     * them fit beside seven bits, and are spilled without asking how many bytes they fill, which nobody could guess.
     */
    void putAll(byte[] symbols, int count, int[] words) {
        long bits = pending;
        int size = pendingBits;
        int to = filled;
        int i = 0;
        for (; i + 2 < count; i += 3) {
            int one = words[symbols[i] & 0xff];
            int two = words[symbols[i + 1] & 0xff];
            int three = words[symbols[i + 2] & 0xff];
            bits |= (one & 0xffffL) << size;
            size += one >>> PrefixCode.LENGTH;
            bits |= (two & 0xffffL) << size;
            size += two >>> PrefixCode.LENGTH;
            bits |= (three & 0xffffL) << size;
            size += three >>> PrefixCode.LENGTH;
            LONG.set(bytes, to, bits);
            to += size >>> 3;
            bits >>>= size & -Byte.SIZE;
            size &= Byte.SIZE - 1;
        }
        pending = bits;
        pendingBits = size;
        filled = to;
        for (; i < count; i++) {
            int word = words[symbols[i] & 0xff];
            put(word & 0xffff, word >>> PrefixCode.LENGTH);
        }
    }

    /** Fills the last byte up with zeros. */
    void align() {
        while (pendingBits > 0) {
            bytes[filled++] = (byte) pending;
            pending >>>= Byte.SIZE;
            pendingBits = Math.max(0, pendingBits - Byte.SIZE);
        }
    }

    /** Writes the bytes that are full. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }

    private void spill() {
        while (pendingBits >= Byte.SIZE) {
            bytes[filled++] = (byte) pending;
            pending >>>= Byte.SIZE;
            pendingBits -= Byte.SIZE;
        }
    }
}
