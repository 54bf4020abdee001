package dev.pixelwright.adapters.jpeg.decode.dct;

import java.util.Arrays;

/**
 * A block becomes four by four samples: the transform of four, first along the columns and then along the rows. The
 * caller multiplied frequencies 1 and 3 by cos(pi/8) and frequency 2 by cos(pi/4).
 */
final class HalfDct implements InverseDct {

    private static final int SIDE = 4;
    private static final long AC = 0xfffe;
    private static final float TAN = (float) Math.tan(Math.PI / 8);

    @Override
    public void transform(float[] block, long written, float[][] rows, int row, int column) {
        if ((written & AC) == 0) {
            flat(block[0] + LEVEL, rows, row, column);
            block[0] = 0;
            return;
        }
        block[0] += LEVEL;
        column(block, 0);
        column(block, 1);
        column(block, 2);
        column(block, 3);
        row(block, 0, rows[row], column);
        row(block, 4, rows[row + 1], column);
        row(block, 8, rows[row + 2], column);
        row(block, 12, rows[row + 3], column);
        Arrays.fill(block, 0, SIDE * SIDE, 0);
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

    private static void column(float[] block, int i) {
        float even0 = block[i] + block[i + 8];
        float even1 = block[i] - block[i + 8];
        float odd0 = block[i + 4] + block[i + 12] * TAN;
        float odd1 = block[i + 4] * TAN - block[i + 12];
        block[i] = even0 + odd0;
        block[i + 4] = even1 + odd1;
        block[i + 8] = even1 - odd1;
        block[i + 12] = even0 - odd0;
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
