package dev.pixelwright.adapters.jpeg.decode.dct;

import java.util.Arrays;

/**
 * A block becomes four by four samples: the transform of four, first along the columns and then along the rows. The
 * caller multiplied frequencies 1 and 3 by cos(pi/8) and frequency 2 by cos(pi/4).
 */
final class HalfDct implements InverseDct {

    private static final int SIDE = 4;
    // The number of the last coefficient in the square.
    private static final int LAST = 24;
    private static final float TAN = (float) Math.tan(Math.PI / 8);

    private final float[] work = new float[SIDE * SIDE];

    @Override
    public void transform(float[] block, int last, float[][] rows, int row, int column) {
        if (last == 0) {
            flat(block[0] + LEVEL, rows, row, column);
            block[0] = 0;
            return;
        }
        take(block);
        row(work, 0, rows[row], column);
        row(work, 4, rows[row + 1], column);
        row(work, 8, rows[row + 2], column);
        row(work, 12, rows[row + 3], column);
    }

    // The four columns, each from where it lies in zig-zag order.
    private void take(float[] block) {
        column(work, 0, block[0] + LEVEL, block[2], block[3], block[9]);
        column(work, 1, block[1], block[4], block[8], block[11]);
        column(work, 2, block[5], block[7], block[12], block[18]);
        column(work, 3, block[6], block[13], block[17], block[24]);
        Arrays.fill(block, 0, LAST + 1, 0);
    }

    private static void flat(float sample, float[][] rows, int row, int column) {
        for (int i = row; i < row + SIDE; i++) {
            float[] line = rows[i];
            line[column] = sample;
            line[column + 1] = sample;
            line[column + 2] = sample;
            line[column + 3] = sample;
        }
    }

    private static void column(float[] work, int i, float c0, float c1, float c2, float c3) {
        float even0 = c0 + c2;
        float even1 = c0 - c2;
        float odd0 = c1 + c3 * TAN;
        float odd1 = c1 * TAN - c3;
        work[i] = even0 + odd0;
        work[i + 4] = even1 + odd1;
        work[i + 8] = even1 - odd1;
        work[i + 12] = even0 - odd0;
    }

    private static void row(float[] block, int i, float[] line, int column) {
        float even0 = block[i] + block[i + 2];
        float even1 = block[i] - block[i + 2];
        float odd0 = block[i + 1] + block[i + 3] * TAN;
        float odd1 = block[i + 1] * TAN - block[i + 3];
        line[column] = even0 + odd0;
        line[column + 1] = even1 + odd1;
        line[column + 2] = even1 - odd1;
        line[column + 3] = even0 - odd0;
    }
}
