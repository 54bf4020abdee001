package dev.pixelwright.adapters.jpeg.decode.dct;

/**
 * The inverse discrete cosine transform of one block, and the level shift (ITU-T T.81, A.3.1 and A.3.3). What it makes is
 * neither rounded nor bounded: it may lie outside 0 to 255 by what quantisation did, and far outside in a broken file.
 */
public interface InverseDct {

    /** Half the range of samples of 8 bits. */
    float LEVEL = 128;

    /**
     * Transforms a block, and leaves zeros where it takes something from.
     *
     * @param block coefficients in zig-zag order, multiplied by {@link Dequantiser}
     * @param last the number of the last one that may be other than 0
     * @param rows where the samples go
     * @param row the first row of them
     * @param column the first column
     */
    void transform(float[] block, int last, float[][] rows, int row, int column);

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
