package dev.pixelwright.adapters.jpeg.decode.entropy;

/** A later scan of DC coefficients: one more bit of each, as it is (ITU-T T.81, G.1.2.1). */
public final class DcRefinement implements CoefficientScan {

    private final BitInput input;
    private final int shift;

    /** @param shift which bit */
    public DcRefinement(BitInput input, int shift) {
        this.input = input;
        this.shift = shift;
    }

    @Override
    public void reset() {
        // Nothing is carried from block to block.
    }

    @Override
    public void read(short[] coefficients, int from) {
        coefficients[from] |= (short) (input.read(1) << shift);
    }
}
