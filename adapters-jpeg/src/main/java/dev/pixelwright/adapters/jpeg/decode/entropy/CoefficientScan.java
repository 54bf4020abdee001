package dev.pixelwright.adapters.jpeg.decode.entropy;

/** Adds what a progressive scan knows to the coefficients of one block after another. */
public interface CoefficientScan {

    /** At the start of a restart interval. */
    void reset();

    /**
     * Decodes the next block. The bits must be reserved.
     *
     * @param coefficients of a row of blocks, each in zig-zag order
     * @param from where the block begins
     */
    void read(short[] coefficients, int from);
}
