package dev.pixelwright.adapters.jpeg.decode.dct;

/** A block becomes one sample, its mean. */
final class EighthDct implements InverseDct {

    @Override
    public void transform(float[] block, int last, float[][] rows, int row, int column) {
        rows[row][column] = block[0] + LEVEL;
        block[0] = 0;
    }
}
