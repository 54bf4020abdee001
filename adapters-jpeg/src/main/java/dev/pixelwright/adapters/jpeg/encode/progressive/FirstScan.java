package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;

/** The first scan of a band of coefficients (T.81, G.1.2.2). */
final class FirstScan implements BandScan {

    private static final int MAX_RUN = 15;
    private static final int ZRL = 0xf0;

    private final Step step;
    private final TokenList tokens;
    private final EndOfBand ends;

    FirstScan(Step step, TokenList tokens) {
        this.step = step;
        this.tokens = tokens;
        this.ends = new EndOfBand(tokens);
    }

    @Override
    public void add(CoefficientRow row, int block) {
        int offset = row.offset(block, step.first());
        int last = step.first() - 1;
        for (long mask = row.mask(block) & step.mask(); mask != 0; mask &= mask - 1) {
            int value = row.value(offset++);
            // Towards zero, which is not what a shift of a negative number does.
            int size = Math.abs(value) >> step.bit();
            if (size != 0) {
                int k = Long.numberOfTrailingZeros(mask);
                ends.write();
                int run = k - last - 1;
                for (; run > MAX_RUN; run -= MAX_RUN + 1) {
                    tokens.add(0, ZRL, 0);
                }
                tokens.addValue(0, run, value < 0 ? -size : size);
                last = k;
            }
        }
        if (last < step.last()) {
            ends.add();
        }
    }

    @Override
    public void finish() {
        ends.write();
    }
}
