package dev.pixelwright.adapters.jpeg.decode;

import java.io.ByteArrayOutputStream;

/** Entropy-coded bits, with a zero stuffed in behind each 0xff. */
final class BitOutput {

    private final ByteArrayOutputStream out;
    private int bits;
    private int count;

    BitOutput(ByteArrayOutputStream out) {
        this.out = out;
    }

    void write(int value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            bits = bits << 1 | (value >> i & 1);
            count++;
            if (count == 8) {
                out.write(bits);
                if (bits == 0xff) {
                    out.write(0);
                }
                bits = 0;
                count = 0;
            }
        }
    }

    /** Fills the last byte with ones. */
    void flush() {
        write(0x7f, (8 - count) % 8);
    }
}
