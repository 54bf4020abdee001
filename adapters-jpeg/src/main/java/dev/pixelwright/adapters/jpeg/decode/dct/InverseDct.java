package dev.pixelwright.adapters.jpeg.decode.dct;

/**
 * The inverse discrete cosine transform of {@code side} values (ITU-T T.81, A.3.3), of many blocks side by side: value i of
 * each stands in an array of its own, at the index of the block, which is what the compiler turns into vector instructions.
 * Applied along the columns and then along the rows it makes samples of coefficients.
 */
interface InverseDct {

    /**
     * Transforms in place.
     *
     * @param lanes value i is {@code lanes[first + i * step]}, multiplied by {@link Dequantiser}
     * @param count how many blocks
     */
    void transform(float[][] lanes, int first, int step, int count);

    /** Where result i stands: as value number so many. */
    int place(int i);

    /**
     * Lays the results of one row of samples of all blocks beside one another.
     *
     * @param first where value 0 of the row stands; the others follow it
     * @param at where in {@code line} the first sample of the first block goes
     */
    void interleave(float[][] lanes, int first, float[] line, int at, int count);

    /** The transform that makes {@code side} samples of a side of 8: 8, 4, 2 or 1. */
    static InverseDct of(int side) {
        return switch (side) {
            case 8 -> new FullDct();
            case 4 -> new HalfDct();
            case 2 -> new QuarterDct();
            case 1 -> new EighthDct();
            default -> throw new IllegalArgumentException("There is no transform to " + side + " samples a side");
        };
    }
}
