package dev.pixelwright.adapters.jpeg.decode;

import java.io.ByteArrayOutputStream;

/**
 * A Huffman code that has a code for each symbol there may be, some of them short, and some of them longer than what a
 * decoder looks up at once.
 */
final class TestCode {

    // Codes of 1 to 16 bits: of 16 symbols, and of 256.
    private static final int[] FEW = {0, 1, 2, 2, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 4};
    private static final int[] MANY = {0, 1, 1, 2, 2, 4, 0, 8, 0, 0, 64, 0, 80, 0, 0, 94};

    private final int[] counts;
    private final int[] symbols;
    private final int[] codes = new int[256];
    private final int[] lengths = new int[256];

    private TestCode(int[] counts, int[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= 16; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                codes[symbols[index]] = code;
                lengths[symbols[index]] = length;
                code++;
                index++;
            }
            code <<= 1;
        }
    }

    /** @param variant another one gives other codes to the same symbols */
    static TestCode ofDc(int variant) {
        return new TestCode(FEW, rotated(16, variant));
    }

    static TestCode ofAc(int variant) {
        return new TestCode(MANY, rotated(256, variant));
    }

    private static int[] rotated(int count, int variant) {
        int[] symbols = new int[count];
        for (int i = 0; i < count; i++) {
            // A factor that is odd leads to each symbol once.
            symbols[i] = (i * 5 + variant) % count;
        }
        return symbols;
    }

    void writeTable(ByteArrayOutputStream out) {
        for (int count : counts) {
            out.write(count);
        }
        for (int symbol : symbols) {
            out.write(symbol);
        }
    }

    int tableLength() {
        return counts.length + symbols.length;
    }

    void write(BitOutput out, int symbol) {
        out.write(codes[symbol], lengths[symbol]);
    }

    /** The symbol, whose lower half is the size of the number, and the number. */
    void write(BitOutput out, int run, int number) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(number));
        write(out, run << 4 | size);
        out.write(number < 0 ? number - 1 : number, size);
    }
}
