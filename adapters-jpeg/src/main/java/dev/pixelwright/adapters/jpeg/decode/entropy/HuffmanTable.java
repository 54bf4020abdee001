package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import org.jspecify.annotations.Nullable;

/**
 * A Huffman code made ready for decoding. The next {@link #LOOK} bits are the index of an entry that answers at once how
 * many bits a symbol and the number behind it take together, how far it moves on, and the number itself, or at least
 * how many bits that has. Longer codes have the entry 0 and are found by their length (ITU-T T.81, F.2.2.3). More bits would
 * leave more numbers complete, but such tables push each other out of the first cache: 10 was faster than 9, 11 and 12.
 */
public final class HuffmanTable {

    /** Bits an index has. */
    static final int LOOK = 10;

    /** What brings them down from the upper end of a long. */
    static final int INDEX_SHIFT = Long.SIZE - LOOK;

    /** An entry: the number, or its size, in the upper 16 bits; 8 bits of advance; whether it is complete; its length. */
    static final int VALUE_SHIFT = 16;

    static final int ADVANCE_SHIFT = 8;
    static final int ADVANCE_MASK = 0xff;
    static final int COMPLETE = 0x80;
    static final int LENGTH_MASK = 0x1f;

    /** What an entry takes at most: a code of {@link #LOOK} bits, and a number of 15. */
    static final int MAX_ENTRY_BITS = LOOK + 15;

    /** The advance of the symbol that ends a block; above any other. */
    static final int END_OF_BLOCK = 128;

    private static final int ZERO_RUN = 15;
    private static final int MAX_BITS = 15;

    final int[] entries = new int[1 << LOOK];

    private final HuffmanCode code;
    private final Use use;
    private @Nullable SkipTable skips;
    private @Nullable PairTable pairs;
    // Above the last code of this length, shifted up to 16 bits; and what leads from such a code to its symbol.
    private final int[] above = new int[HuffmanCode.MAX_LENGTH + 1];
    private final int[] offset = new int[HuffmanCode.MAX_LENGTH + 1];

    HuffmanTable(HuffmanCode code, Use use) {
        this.code = code;
        this.use = use;
        int next = 0;
        int index = 0;
        for (int length = 1; length <= HuffmanCode.MAX_LENGTH; length++) {
            offset[length] = index - next;
            for (int i = 0; i < code.count(length); i++) {
                if (length <= LOOK) {
                    fill(next, length, code.symbol(index));
                }
                next++;
                index++;
            }
            above[length] = next << (HuffmanCode.MAX_LENGTH - length);
            next <<= 1;
        }
    }

    /** For differences of DC coefficients: a symbol is how many bits the number has (F.1.2.1). */
    public static HuffmanTable ofDc(HuffmanCode code) {
        for (int i = 0; i < code.symbols(); i++) {
            if (code.symbol(i) > MAX_BITS) {
                throw Damage.of("a Huffman table has symbols that have no meaning");
            }
        }
        return code.table(Use.DC);
    }

    /** For AC coefficients of sequential scans: a run of zeros, and how many bits the number behind it has (F.1.2.2). */
    public static HuffmanTable ofAc(HuffmanCode code) {
        return code.table(Use.AC);
    }

    /** For first scans of AC coefficients: what ends more than one block has no entry (G.1.2.2). */
    public static HuffmanTable ofProgressiveAc(HuffmanCode code) {
        return code.table(Use.PROGRESSIVE_AC);
    }

    /** For refining scans, where what follows a symbol is not one number: the number of an entry is the symbol (G.1.2.3). */
    public static HuffmanTable ofSymbols(HuffmanCode code) {
        return code.table(Use.SYMBOLS);
    }

    private void fill(int bits, int length, int symbol) {
        int rest = LOOK - length;
        int size = use == Use.SYMBOLS ? 0 : symbol & MAX_BITS;
        int advance = advance(symbol >> 4, size);
        boolean endsMore = use == Use.PROGRESSIVE_AC && advance == END_OF_BLOCK && symbol != 0;
        if (endsMore) {
            return;
        }
        int common = advance << ADVANCE_SHIFT | (length + size);
        for (int i = 0; i < 1 << rest; i++) {
            int value = use == Use.SYMBOLS ? symbol : 0;
            if (size > 0) {
                value = size > rest ? size : extend(i >> (rest - size), size);
            }
            entries[(bits << rest) + i] = value << VALUE_SHIFT | common | (size > rest ? 0 : COMPLETE);
        }
    }

    private int advance(int run, int size) {
        if (use == Use.DC || use == Use.SYMBOLS) {
            return 0;
        }
        return size > 0 || run == ZERO_RUN ? run + 1 : END_OF_BLOCK;
    }

    /** The number that {@code size} bits stand for: those that begin with 0 are negative (figure F.12). */
    static int extend(int bits, int size) {
        return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
    }

    /** The number of an entry that has only its size. Such an entry must be the next of {@code bits}. */
    static int value(int entry, long bits) {
        int size = entry >> VALUE_SHIFT;
        return extend((int) (bits << ((entry & LENGTH_MASK) - size) >>> (Long.SIZE - size)), size);
    }

    /** The same for two numbers at once. */
    PairTable pairs() {
        if (pairs == null) {
            pairs = new PairTable(this);
        }
        return pairs;
    }

    /** The same for those who want no numbers. */
    SkipTable skips() {
        if (skips == null) {
            skips = new SkipTable(this);
        }
        return skips;
    }

    /** How long the code is that {@code bits}, 16 of them, begin with; above 16 if there is none. */
    int length(int bits) {
        // Most that are looked for here have no entry, and those that have one are short.
        int length = bits >= above[LOOK] ? LOOK + 1 : 1;
        while (length <= HuffmanCode.MAX_LENGTH && bits >= above[length]) {
            length++;
        }
        return length;
    }

    /** The symbol of the code of {@code length} bits that {@code bits}, 16 of them, begin with. */
    int symbol(int bits, int length) {
        int index = (bits >>> (HuffmanCode.MAX_LENGTH - length)) + offset[length];
        return code.symbol(index);
    }

    /** What a table is for. */
    enum Use {
        DC,
        AC,
        PROGRESSIVE_AC,
        SYMBOLS
    }
}
