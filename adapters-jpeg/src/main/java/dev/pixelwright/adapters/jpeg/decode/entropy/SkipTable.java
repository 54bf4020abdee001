package dev.pixelwright.adapters.jpeg.decode.entropy;

/**
 * Says of the next {@link #LOOK} bits how far whole codes among them lead, numbers included, when nobody wants these: mostly
 * two at once. An entry has the advance of all and their length, as in {@link HuffmanTable}; it ends with the code that ends
 * a block, and is 0 if there is no whole code.
 */
final class SkipTable {

    static final int LOOK = 12;
    static final int INDEX_SHIFT = Long.SIZE - LOOK;

    private static final int MAX_ADVANCE = 63;

    final int[] entries = new int[1 << LOOK];

    SkipTable(HuffmanTable table) {
        for (int index = 0; index < entries.length; index++) {
            entries[index] = entry(table, index);
        }
    }

    private static int entry(HuffmanTable table, int index) {
        int length = 0;
        int advance = 0;
        while (length < LOOK && advance < HuffmanTable.END_OF_BLOCK) {
            // Bits behind the index are zeros here: what needs them is too long.
            int bits = index << length & ((1 << LOOK) - 1);
            int next = table.entries[bits >> (LOOK - HuffmanTable.LOOK)];
            int nextLength = next & HuffmanTable.LENGTH_MASK;
            int nextAdvance = next >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK;
            boolean isEnd = nextAdvance == HuffmanTable.END_OF_BLOCK;
            if (next == 0 || length + nextLength > LOOK || (!isEnd && advance + nextAdvance > MAX_ADVANCE)) {
                break;
            }
            length += nextLength;
            advance += nextAdvance;
        }
        return advance << HuffmanTable.ADVANCE_SHIFT | length;
    }
}
