package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;

/** Correction bits that wait for the symbol behind which they are to be written (T.81, G.1.2.3). */
final class Corrections {

    private static final int AT_ONCE = 16;

    private final byte[] bits = new byte[1000];
    private int count;

    int count() {
        return count;
    }

    void add(int bit) {
        bits[count++] = (byte) bit;
    }

    /** Adds those of another, which then has none. */
    void take(Corrections other) {
        System.arraycopy(other.bits, 0, bits, count, other.count);
        count += other.count;
        other.count = 0;
    }

    /** Adds them to a scan, and has none any more. */
    void writeTo(TokenList tokens) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            int word = 0;
            for (int i = from; i < to; i++) {
                word = word << 1 | bits[i];
            }
            tokens.addBits(word, to - from);
        }
        count = 0;
    }
}
