package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;

/**
 * The first scan of some AC coefficients: their upper bits, coded as in a sequential scan, but that one symbol may end a
 * run of blocks (ITU-T T.81, G.1.2.2).
 */
public final class AcFirst implements CoefficientScan {

    // So many entries fit into the buffer after it was filled.
    private static final int ENTRIES_A_FILL = 2;

    private final BitInput input;
    private final HuffmanTable table;
    private final int first;
    private final int last;
    private final int shift;
    private int endedBlocks;

    /** @param table {@linkplain HuffmanTable#ofProgressiveAc for such scans} */
    public AcFirst(BitInput input, HuffmanTable table, int first, int last, int shift) {
        this.input = input;
        this.table = table;
        this.first = first;
        this.last = last;
        this.shift = shift;
    }

    @Override
    public void reset() {
        endedBlocks = 0;
    }

    @Override
    public void read(short[] coefficients, int from) {
        if (endedBlocks > 0) {
            endedBlocks--;
            return;
        }
        BitInput in = input;
        int[] entries = table.entries;
        int k = first - 1;
        while (k < last) {
            in.refill();
            int entry = 0;
            long bits = in.bits;
            int count = in.count;
            for (int i = 0; i < ENTRIES_A_FILL && k < last; i++) {
                entry = entries[(int) (bits >>> HuffmanTable.INDEX_SHIFT)];
                long before = bits;
                int length = entry & HuffmanTable.LENGTH_MASK;
                bits <<= length;
                count -= length;
                k += entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK;
                if (entry == 0 || k > last) {
                    break;
                }
                int value = entry >> HuffmanTable.VALUE_SHIFT;
                if ((entry & HuffmanTable.COMPLETE) == 0) {
                    value = HuffmanTable.value(entry, before);
                }
                coefficients[from + k] = (short) (value << shift);
            }
            in.bits = bits;
            in.count = count;
            if (entry == 0) {
                k = readSlowly(coefficients, from, k);
            }
        }
        if (k > last && k < HuffmanTable.END_OF_BLOCK) {
            throw Damage.inData();
        }
    }

    // Of a code without an entry; answers how far it led.
    private int readSlowly(short[] coefficients, int from, int k) {
        int symbol = input.symbol(table);
        int run = symbol >> 4;
        int size = symbol & 15;
        int next = k + run + 1;
        if (size == 0 && run < 15) {
            endedBlocks = (1 << run) - 1 + (run == 0 ? 0 : input.read(run));
            return HuffmanTable.END_OF_BLOCK;
        }
        if (size > 0 && next <= last) {
            coefficients[from + next] = (short) (HuffmanTable.extend(input.read(size), size) << shift);
        }
        return next;
    }
}
