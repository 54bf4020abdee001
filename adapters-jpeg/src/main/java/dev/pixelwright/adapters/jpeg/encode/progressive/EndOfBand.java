package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;

/**
 * How many blocks, one behind the other, have no more coefficients to begin in the band: one symbol tells of all of them,
 * followed by the correction bits that these blocks have nevertheless (T.81, G.1.2.2 and G.1.2.3).
 */
final class EndOfBand {

    /** The longest run that a symbol can tell of. */
    private static final int MAX_RUN = 0x7fff;
    /** As libjpeg, which bounds its buffer: a run ends when another block might not fit. */
    private static final int MAX_CORRECTIONS = 1000 - 63;

    private final TokenList tokens;
    private final Corrections corrections = new Corrections();
    private int run;

    EndOfBand(TokenList tokens) {
        this.tokens = tokens;
    }

    /** Adds a block to the run. */
    void add() {
        run++;
        if (run == MAX_RUN) {
            write();
        }
    }

    /** Adds a block to the run that still has correction bits, which are taken away from {@code theirs}. */
    void add(Corrections theirs) {
        run++;
        corrections.take(theirs);
        if (run == MAX_RUN || corrections.count() > MAX_CORRECTIONS) {
            write();
        }
    }

    /** Writes the run, if there is one: the position of its highest bit as symbol, and the bits below. */
    void write() {
        if (run > 0) {
            int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(run);
            tokens.add(0, log << 4, run - (1 << log));
            run = 0;
            corrections.writeTo(tokens);
        }
    }
}
