package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;

/** A later scan of a band of coefficients, which adds one bit to each (T.81, G.1.2.3). */
final class RefiningScan implements BandScan {

    private static final int MAX_RUN = 15;
    private static final int ZRL = 0xf0;

    private final Step step;
    private final TokenList tokens;
    private final EndOfBand ends;
    private final Corrections corrections = new Corrections();

    RefiningScan(Step step, TokenList tokens) {
        this.step = step;
        this.tokens = tokens;
        this.ends = new EndOfBand(tokens);
    }

    @Override
    public void add(CoefficientRow row, int block) {
        int offset = row.offset(block, step.first());
        long present = row.mask(block) & step.mask();
        int lastNew = lastNew(row, present, offset);
        int run = 0;
        int last = step.first() - 1;
        for (long mask = present; mask != 0; mask &= mask - 1) {
            int value = row.value(offset++);
            int size = Math.abs(value) >> step.bit();
            if (size != 0) {
                int k = Long.numberOfTrailingZeros(mask);
                run += k - last - 1;
                last = k;
                while (run > MAX_RUN && k <= lastNew) {
                    ends.write();
                    tokens.add(0, ZRL, 0);
                    corrections.writeTo(tokens);
                    run -= MAX_RUN + 1;
                }
                if (size > 1) {
                    corrections.add(size & 1);
                } else {
                    ends.write();
                    tokens.addValue(0, run, value < 0 ? -1 : 1);
                    corrections.writeTo(tokens);
                    run = 0;
                }
            }
        }
        if (run > 0 || last < step.last() || corrections.count() > 0) {
            ends.add(corrections);
        }
    }

    /** The last coefficient that is not 0 for the first time; behind it long runs need no symbol of their own. */
    private int lastNew(CoefficientRow row, long present, int offset) {
        int lastNew = 0;
        int next = offset;
        for (long mask = present; mask != 0; mask &= mask - 1) {
            if (Math.abs(row.value(next++)) >> step.bit() == 1) {
                lastNew = Long.numberOfTrailingZeros(mask);
            }
        }
        return lastNew;
    }

    @Override
    public void finish() {
        ends.write();
    }
}
