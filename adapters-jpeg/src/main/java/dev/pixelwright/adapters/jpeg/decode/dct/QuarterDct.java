package dev.pixelwright.adapters.jpeg.decode.dct;

/** A block becomes four samples: the transform of two by two, in which all factors are equal. */
final class QuarterDct implements InverseDct {

    @Override
    public void transform(float[] block, int last, float[][] rows, int row, int column) {
        float mean = block[0] + LEVEL;
        float left = mean + block[1];
        float right = mean - block[1];
        float topLeft = block[2] + block[4];
        float topRight = block[2] - block[4];
        float[] top = rows[row];
        float[] bottom = rows[row + 1];
        top[column] = left + topLeft;
        top[column + 1] = right + topRight;
        bottom[column] = left - topLeft;
        bottom[column + 1] = right - topRight;
        block[0] = 0;
        block[1] = 0;
        block[2] = 0;
        block[4] = 0;
    }
}
