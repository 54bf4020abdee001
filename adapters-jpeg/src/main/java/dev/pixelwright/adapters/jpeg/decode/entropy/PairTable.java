package dev.pixelwright.adapters.jpeg.decode.entropy;

/**
 * Says of the next bits, as many as a {@link HuffmanTable} looks at, what two numbers they hold, since finding where one symbol
 * ends and the next begins is what decoding waits for. An entry has the numbers in its upper half, the first above the second,
 * then the advance to the first and that from there to the second, and in its lowest 8 bits the length of all. Where the
 * second is not whole, the first stands there again, with an advance of 0; the second may be the end of a block. It is 0 if the
 * first is not whole, or is the end of a block.
 */
final class PairTable {

    static final int FIRST_SHIFT = 48;
    static final int SECOND_SHIFT = 32;
    static final int FIRST_ADVANCE_SHIFT = 16;
    static final int SECOND_ADVANCE_SHIFT = 8;
    static final int ADVANCE_MASK = 0xff;

    /** A shift by an entry is one by its length. */
    static final int LENGTH_MASK = Long.SIZE - 1;

    private static final int INDEX_MASK = (1 << HuffmanTable.LOOK) - 1;
    private static final long NUMBER_MASK = 0xffff;

    final long[] entries = new long[1 << HuffmanTable.LOOK];

    PairTable(HuffmanTable table) {
        for (int index = 0; index < entries.length; index++) {
            int first = table.entries[index];
            if ((first & HuffmanTable.COMPLETE) != 0 && advance(first) < HuffmanTable.END_OF_BLOCK) {
                // Bits behind the index are zeros here: what needs them is too long.
                entries[index] = entry(first, table.entries[index << length(first) & INDEX_MASK]);
            }
        }
    }

    private static long entry(int first, int second) {
        boolean both = (second & HuffmanTable.COMPLETE) != 0 && length(first) + length(second) <= HuffmanTable.LOOK;
        return (long) number(first) << FIRST_SHIFT
                | (number(both ? second : first) & NUMBER_MASK) << SECOND_SHIFT
                | (long) advance(first) << FIRST_ADVANCE_SHIFT
                | (both ? (long) advance(second) << SECOND_ADVANCE_SHIFT | length(second) : 0) + length(first);
    }

    private static int number(int entry) {
        return entry >> HuffmanTable.VALUE_SHIFT;
    }

    private static int advance(int entry) {
        return entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK;
    }

    private static int length(int entry) {
        return entry & HuffmanTable.LENGTH_MASK;
    }
}
