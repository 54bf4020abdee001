package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;

/**
 * A later scan of some AC coefficients: one more bit of those that are not zero, and those that begin to be with
 * it (ITU-T T.81, G.1.2.3 and figures G.7 to G.9).
 */
public final class AcRefinement implements CoefficientScan {

    private final BitInput input;
    private final HuffmanTable table;
    private final int first;
    private final int last;
    private final short bit;
    private int endedBlocks;

    /** @param table {@linkplain HuffmanTable#ofSymbols of plain symbols} */
    public AcRefinement(BitInput input, HuffmanTable table, int first, int last, int shift) {
        this.input = input;
        this.table = table;
        this.first = first;
        this.last = last;
        this.bit = (short) (1 << shift);
    }

    @Override
    public void reset() {
        endedBlocks = 0;
    }

    @Override
    public void read(short[] coefficients, int from) {
        int k = from + first;
        int end = from + last + 1;
        if (endedBlocks == 0) {
            k = readSymbols(coefficients, k, end);
        }
        if (endedBlocks > 0) {
            endedBlocks--;
            refine(coefficients, k, end, Integer.MAX_VALUE);
        }
    }

    // Up to the end of the band, or to where nothing new begins any more: that is answered.
    private int readSymbols(short[] coefficients, int from, int end) {
        int k = from;
        while (k < end) {
            int symbol = plainSymbol();
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run < 15) {
                endedBlocks = (1 << run) + (run == 0 ? 0 : input.read(run));
                return k;
            }
            if (size > 1) {
                throw Damage.inData();
            }
            boolean positive = size == 1 && input.read(1) == 1;
            k = refine(coefficients, k, end, run);
            if (size == 1) {
                if (k == end) {
                    throw Damage.inData();
                }
                coefficients[k] = (short) (positive ? bit : -bit);
            }
            k++;
        }
        return k;
    }

    private int plainSymbol() {
        BitInput in = input;
        in.refill();
        int entry = table.entries[(int) (in.bits >>> HuffmanTable.INDEX_SHIFT)];
        if (entry == 0) {
            return in.symbol(table);
        }
        int length = entry & HuffmanTable.LENGTH_MASK;
        in.bits <<= length;
        in.count -= length;
        return entry >> HuffmanTable.VALUE_SHIFT;
    }

    // Passes so many zeros, and refines all that is not zero up to the next one, which is answered.
    private int refine(short[] coefficients, int from, int end, int zeros) {
        int left = zeros;
        int k = from;
        while (k < end) {
            int value = coefficients[k];
            if (value == 0) {
                if (left == 0) {
                    break;
                }
                left--;
            } else if (input.read(1) == 1 && (value & bit) == 0) {
                coefficients[k] = (short) (value > 0 ? value + bit : value - bit);
            }
            k++;
        }
        return k;
    }
}
