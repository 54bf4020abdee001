package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;

/** Decodes the blocks of one component in a sequential scan, dequantised (ITU-T T.81, F.2). */
public final class SequentialBlocks {

    private static final int LAST = 63;
    // The last that is needed of a block that becomes four samples.
    private static final int FEW = 4;
    // So many entries fit into the buffer after it was filled, as long as all are complete.
    private static final int ENTRIES_A_FILL = 4;
    // After so many entries for pairs the buffer still holds one for a number that is not complete.
    private static final int PAIRS_A_FILL = 4;
    // And so many of those for what nobody wants.
    private static final int SKIPS_A_FILL = 4;

    private final BitInput input;
    private final DcCoefficients dc;
    private final HuffmanTable ac;
    private final float[] factors;
    private final int lastNeeded;

    public SequentialBlocks(BitInput input, HuffmanTable dc, HuffmanTable ac, Dequantiser dequantiser) {
        this.input = input;
        this.dc = new DcCoefficients(input, dc);
        this.ac = ac;
        this.factors = dequantiser.factors();
        this.lastNeeded = dequantiser.last();
    }

    /** At the start of a restart interval. */
    public void reset() {
        dc.reset();
    }

    /**
     * Decodes the next block. The bits must be reserved.
     *
     * @param lanes take the coefficients in zig-zag order, as far as they are needed: number k goes to {@code [k][lane]}, where
     *     a zero must be
     */
    public void read(float[][] lanes, int lane) {
        lanes[0][lane] = dc.next() * factors[0];
        int last = lastNeeded > FEW ? readPairs(lanes, lane) : readFew(lanes, lane);
        if (last < HuffmanTable.END_OF_BLOCK) {
            last = skipRest(last);
        }
        if (last > LAST && last < HuffmanTable.END_OF_BLOCK) {
            throw Damage.inData();
        }
    }

    private int readPairs(float[][] lanes, int lane) {
        BitInput in = input;
        byte[] window = in.window;
        long[] pairs = ac.pairs().entries;
        float[] factor = factors;
        int needed = lastNeeded;
        long bits = in.bits;
        int count = in.count;
        int at = in.at;
        int k = 0;
        while (k < needed) {
            bits |= (long) BitInput.LONGS.get(window, at) >>> count;
            at += (63 - count) >> 3;
            count |= 56;
            boolean single = false;
            for (int i = 0; i < PAIRS_A_FILL; i++) {
                long pair = pairs[(int) (bits >>> HuffmanTable.INDEX_SHIFT)];
                int first = k + ((int) pair >> PairTable.FIRST_ADVANCE_SHIFT & PairTable.ADVANCE_MASK);
                // The last coefficient ends a block by itself, and what follows it is of another.
                single = pair == 0 || first >= LAST;
                if (single) {
                    break;
                }
                bits <<= (int) pair;
                count -= (int) pair & PairTable.LENGTH_MASK;
                lanes[first][lane] = (pair >> PairTable.FIRST_SHIFT) * factor[first];
                k = first + ((int) pair >> PairTable.SECOND_ADVANCE_SHIFT & PairTable.ADVANCE_MASK);
                if (k > LAST) {
                    break;
                }
                lanes[k][lane] = (short) (pair >> PairTable.SECOND_SHIFT) * factor[k];
                if (k >= needed) {
                    break;
                }
            }
            if (single) {
                int entry = ac.entries[(int) (bits >>> HuffmanTable.INDEX_SHIFT)];
                int next = k + (entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK);
                if (entry == 0) {
                    in.bits = bits;
                    in.count = count;
                    in.at = at;
                    next = readSlowly(lanes, lane, k);
                    bits = in.bits;
                    count = in.count;
                    at = in.at;
                } else if (next <= LAST) {
                    boolean complete = (entry & HuffmanTable.COMPLETE) != 0;
                    int value = complete ? entry >> HuffmanTable.VALUE_SHIFT : HuffmanTable.value(entry, bits);
                    lanes[next][lane] = value * factor[next];
                }
                bits <<= entry & HuffmanTable.LENGTH_MASK;
                count -= entry & HuffmanTable.LENGTH_MASK;
                k = next;
            }
        }
        in.bits = bits;
        in.count = count;
        in.at = at;
        return k;
    }

    // Of three coefficients hardly two stand in so few bits, and looking for them costs more than it saves.
    private int readFew(float[][] lanes, int lane) {
        BitInput in = input;
        byte[] window = in.window;
        int[] entries = ac.entries;
        float[] factor = factors;
        int needed = lastNeeded;
        long bits = in.bits;
        int count = in.count;
        int at = in.at;
        int k = 0;
        while (k < needed) {
            bits |= (long) BitInput.LONGS.get(window, at) >>> count;
            at += (63 - count) >> 3;
            count |= 56;
            int entry = 0;
            for (int i = 0; i < ENTRIES_A_FILL; i++) {
                entry = entries[(int) (bits >>> HuffmanTable.INDEX_SHIFT)];
                long before = bits;
                int length = entry & HuffmanTable.LENGTH_MASK;
                bits <<= length;
                count -= length;
                k += entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK;
                if (entry == 0 || k > LAST) {
                    break;
                }
                int value = entry >> HuffmanTable.VALUE_SHIFT;
                if ((entry & HuffmanTable.COMPLETE) == 0) {
                    value = HuffmanTable.value(entry, before);
                    bits |= (long) BitInput.LONGS.get(window, at) >>> count;
                    at += (63 - count) >> 3;
                    count |= 56;
                }
                lanes[k][lane] = value * factor[k];
                if (k >= needed) {
                    break;
                }
            }
            if (entry == 0) {
                in.bits = bits;
                in.count = count;
                in.at = at;
                k = readSlowly(lanes, lane, k);
                bits = in.bits;
                count = in.count;
                at = in.at;
            }
        }
        in.bits = bits;
        in.count = count;
        in.at = at;
        return k;
    }

    // A code that has no entry; answers how far it led.
    private int readSlowly(float[][] lanes, int lane, int k) {
        int symbol = input.symbol(ac);
        int size = symbol & 15;
        if (size == 0) {
            return k + (symbol == 0xf0 ? 16 : HuffmanTable.END_OF_BLOCK);
        }
        int next = k + (symbol >> 4) + 1;
        int value = HuffmanTable.extend(input.read(size), size);
        if (next <= LAST) {
            lanes[next][lane] = value * factors[next];
        }
        return next;
    }

    // What is not needed is only read to find where it ends.
    private int skipRest(int from) {
        BitInput in = input;
        int[] entries = ac.skips().entries;
        int k = from;
        while (k < LAST) {
            in.refill();
            long bits = in.bits;
            int count = in.count;
            boolean stuck = false;
            for (int i = 0; i < SKIPS_A_FILL && k < LAST; i++) {
                int entry = entries[(int) (bits >>> SkipTable.INDEX_SHIFT)];
                int next = k + (entry >> HuffmanTable.ADVANCE_SHIFT);
                // The last coefficient ends a block by itself, and what follows it is of another.
                stuck = entry == 0 || (next & ~HuffmanTable.END_OF_BLOCK) >= LAST;
                if (stuck) {
                    break;
                }
                k = next;
                int length = entry & HuffmanTable.LENGTH_MASK;
                bits <<= length;
                count -= length;
            }
            in.bits = bits;
            in.count = count;
            if (stuck) {
                k = skipOne(k);
            }
        }
        return k;
    }

    private int skipOne(int k) {
        BitInput in = input;
        in.refill();
        int entry = ac.entries[(int) (in.bits >>> HuffmanTable.INDEX_SHIFT)];
        if (entry == 0) {
            return skipSlowly(k);
        }
        int length = entry & HuffmanTable.LENGTH_MASK;
        in.bits <<= length;
        in.count -= length;
        return k + (entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.ADVANCE_MASK);
    }

    private int skipSlowly(int k) {
        int symbol = input.symbol(ac);
        int size = symbol & 15;
        if (size == 0) {
            return k + (symbol == 0xf0 ? 16 : HuffmanTable.END_OF_BLOCK);
        }
        input.read(size);
        return k + (symbol >> 4) + 1;
    }
}
