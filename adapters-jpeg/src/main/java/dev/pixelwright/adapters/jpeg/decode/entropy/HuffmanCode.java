package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import java.util.EnumMap;
import java.util.Map;

/**
 * A Huffman code as a file gives it: how many codes there are of each length, and the symbols in the order of their codes
 * (ITU-T T.81, B.2.4.2 and annex C).
 */
public final class HuffmanCode {

    static final int MAX_LENGTH = 16;

    private static final int MAX_SYMBOLS = 256;

    private final int[] counts;
    private final byte[] symbols;
    private final Map<HuffmanTable.Use, HuffmanTable> tables = new EnumMap<>(HuffmanTable.Use.class);

    private HuffmanCode(int[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    /** Reads BITS and HUFFVAL, and makes sure that so many codes exist. */
    public static HuffmanCode read(Segment segment) {
        int[] counts = new int[MAX_LENGTH + 1];
        int total = 0;
        int free = 1;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            counts[length] = segment.u8();
            total += counts[length];
            free = 2 * free - counts[length];
            if (free < 0 || total > MAX_SYMBOLS) {
                throw Damage.of("a Huffman table has more codes than there can be");
            }
        }
        return new HuffmanCode(counts, segment.bytes(total));
    }

    /** One table for all that use the code in that way: it is made once, and takes its place in the cache once. */
    HuffmanTable table(HuffmanTable.Use use) {
        return tables.computeIfAbsent(use, key -> new HuffmanTable(this, key));
    }

    /** How many codes are {@code length} bits long. */
    int count(int length) {
        return counts[length];
    }

    int symbols() {
        return symbols.length;
    }

    int symbol(int index) {
        return symbols[index] & 0xff;
    }
}
