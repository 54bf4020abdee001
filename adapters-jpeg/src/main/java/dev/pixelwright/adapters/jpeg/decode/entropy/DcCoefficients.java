package dev.pixelwright.adapters.jpeg.decode.entropy;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;

/** Decodes DC coefficients of one component, each coded as its difference to the one before (ITU-T T.81, F.2.1.3.1 and F.2.2.1). */
final class DcCoefficients {

    private final BitInput input;
    private final HuffmanTable table;
    private int prediction;

    DcCoefficients(BitInput input, HuffmanTable table) {
        this.input = input;
        this.table = table;
    }

    /** At the start of a restart interval. */
    void reset() {
        prediction = 0;
    }

    /** The next one; it fits into 16 bits. */
    int next() {
        BitInput in = input;
        in.refill();
        int entry = table.entries[(int) (in.bits >>> HuffmanTable.INDEX_SHIFT)];
        int difference = entry >> HuffmanTable.VALUE_SHIFT;
        if ((entry & HuffmanTable.COMPLETE) == 0) {
            difference = entry == 0 ? readSlowly() : HuffmanTable.value(entry, in.bits);
        }
        int length = entry & HuffmanTable.LENGTH_MASK;
        in.bits <<= length;
        in.count -= length;
        prediction += difference;
        if (prediction != (short) prediction) {
            throw Damage.inData();
        }
        return prediction;
    }

    private int readSlowly() {
        int size = input.symbol(table);
        return size == 0 ? 0 : HuffmanTable.extend(input.read(size), size);
    }
}
