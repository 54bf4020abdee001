package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;

/** Decodes the blocks of one component in a sequential scan, dequantised (ITU-T T.81, F.2). */
public final class SequentialBlocks {

    private static final int LAST = 63;
    // So many entries of the table fit into the buffer after it was filled.
    private static final int ENTRIES_A_FILL = 4;

    private final BitInput input;
    private final DcCoefficients dc;
    private final HuffmanTable ac;
    private final int[] places;
    private final float[] factors;

    public SequentialBlocks(BitInput input, HuffmanTable dc, HuffmanTable ac, Dequantiser dequantiser) {
        this.input = input;
        this.dc = new DcCoefficients(input, dc);
        this.ac = ac;
        this.places = dequantiser.places();
        this.factors = dequantiser.factors();
    }

    /** At the start of a restart interval. */
    public void reset() {
        dc.reset();
    }

    /**
     * Decodes the next block. The bits must be reserved.
     *
     * @param block all zeros; where it has no place for a coefficient, the element behind those that count is written
     * @return a bit for each place that was written to, but the first
     */
    public long read(float[] block) {
        block[0] = dc.next() * factors[0];
        BitInput in = input;
        byte[] window = in.window;
        int[] entries = ac.entries;
        int[] place = places;
        float[] factor = factors;
        long bits = in.bits;
        int count = in.count;
        int at = in.at;
        long written = 0;
        int k = 0;
        while (k < LAST) {
            bits |= (long) BitInput.LONGS.get(window, at) >>> count;
            at += (63 - count) >> 3;
            count |= 56;
            int entry = 0;
            for (int i = 0; i < ENTRIES_A_FILL; i++) {
                entry = entries[(int) (bits >>> HuffmanTable.INDEX_SHIFT)];
                int length = entry & HuffmanTable.MASK;
                bits <<= length;
                count -= length;
                k += entry >> HuffmanTable.ADVANCE_SHIFT & HuffmanTable.MASK;
                if (entry == 0 || k > LAST) {
                    break;
                }
                int p = place[k];
                written |= 1L << p;
                block[p] = (entry >> HuffmanTable.VALUE_SHIFT) * factor[k];
                if (k == LAST) {
                    break;
                }
            }
            if (entry == 0) {
                in.bits = bits;
                in.count = count;
                in.at = at;
                int symbol = in.symbol(ac);
                int size = symbol & 15;
                k += size > 0 || symbol == 0xf0 ? (symbol >> 4) + 1 : HuffmanTable.END_OF_BLOCK;
                if (size > 0 && k <= LAST) {
                    int p = place[k];
                    written |= 1L << p;
                    block[p] = HuffmanTable.extend(in.read(size), size) * factor[k];
                }
                bits = in.bits;
                count = in.count;
                at = in.at;
            }
        }
        if (k > LAST && k < HuffmanTable.END_OF_BLOCK) {
            throw Damage.inData();
        }
        in.bits = bits;
        in.count = count;
        in.at = at;
        return written;
    }
}
