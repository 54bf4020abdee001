package dev.pixelwright.adapters.jpeg.decode.dct;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A block becomes eight by eight samples, by the transform of Y. Arai, T. Agui and M. Nakajima ("A Fast DCT-SQ Scheme for
 * Images", Trans. IEICE E-71, 1988), which leaves most multiplications to the quantisation table.
 */
final class FullDct implements InverseDct {

    private static final int SIDE = 8;
    private static final int[] POSITIONS = IntStream.range(0, ZigZag.LENGTH)
            .map(k -> ZigZag.row(k) * SIDE + ZigZag.column(k))
            .toArray();
    private static final float SQRT_2 = (float) Math.sqrt(2);
    private static final float C2 = (float) (2 * Math.cos(Math.PI / 8));
    private static final float C2_MINUS_C6 = (float) (2 * (Math.cos(Math.PI / 8) - Math.cos(3 * Math.PI / 8)));
    private static final float C2_PLUS_C6 = (float) (2 * (Math.cos(Math.PI / 8) + Math.cos(3 * Math.PI / 8)));

    private final float[] work = new float[SIDE * SIDE];

    @Override
    public void transform(float[] block, int last, float[][] rows, int row, int column) {
        float dc = block[0] + LEVEL;
        block[0] = 0;
        if (last == 0) {
            for (int i = row; i < row + SIDE; i++) {
                Arrays.fill(rows[i], column, column + SIDE, dc);
            }
            return;
        }
        work[0] = dc;
        for (int k = 1; k <= last; k++) {
            work[POSITIONS[k]] = block[k];
        }
        Arrays.fill(block, 0, last + 1, 0);
        for (int i = 0; i < SIDE; i++) {
            column(work, i);
        }
        for (int i = 0; i < SIDE; i++) {
            row(work, SIDE * i, rows[row + i], column);
        }
        Arrays.fill(work, 0);
    }

    private static void column(float[] block, int i) {
        float even0 = block[i] + block[i + 32];
        float even1 = block[i] - block[i + 32];
        float even3 = block[i + 16] + block[i + 48];
        float even2 = (block[i + 16] - block[i + 48]) * SQRT_2 - even3;
        float s0 = even0 + even3;
        float s3 = even0 - even3;
        float s1 = even1 + even2;
        float s2 = even1 - even2;
        float z13 = block[i + 40] + block[i + 24];
        float z10 = block[i + 40] - block[i + 24];
        float z11 = block[i + 8] + block[i + 56];
        float z12 = block[i + 8] - block[i + 56];
        float z5 = (z10 + z12) * C2;
        float s7 = z11 + z13;
        float s6 = z5 - z10 * C2_PLUS_C6 - s7;
        float s5 = (z11 - z13) * SQRT_2 - s6;
        float s4 = z5 - z12 * C2_MINUS_C6 - s5;
        block[i] = s0 + s7;
        block[i + 8] = s1 + s6;
        block[i + 16] = s2 + s5;
        block[i + 24] = s3 + s4;
        block[i + 32] = s3 - s4;
        block[i + 40] = s2 - s5;
        block[i + 48] = s1 - s6;
        block[i + 56] = s0 - s7;
    }

    private static void row(float[] block, int i, float[] line, int column) {
        float even0 = block[i] + block[i + 4];
        float even1 = block[i] - block[i + 4];
        float even3 = block[i + 2] + block[i + 6];
        float even2 = (block[i + 2] - block[i + 6]) * SQRT_2 - even3;
        float s0 = even0 + even3;
        float s3 = even0 - even3;
        float s1 = even1 + even2;
        float s2 = even1 - even2;
        float z13 = block[i + 5] + block[i + 3];
        float z10 = block[i + 5] - block[i + 3];
        float z11 = block[i + 1] + block[i + 7];
        float z12 = block[i + 1] - block[i + 7];
        float z5 = (z10 + z12) * C2;
        float s7 = z11 + z13;
        float s6 = z5 - z10 * C2_PLUS_C6 - s7;
        float s5 = (z11 - z13) * SQRT_2 - s6;
        float s4 = z5 - z12 * C2_MINUS_C6 - s5;
        line[column] = s0 + s7;
        line[column + 1] = s1 + s6;
        line[column + 2] = s2 + s5;
        line[column + 3] = s3 + s4;
        line[column + 4] = s3 - s4;
        line[column + 5] = s2 - s5;
        line[column + 6] = s1 - s6;
        line[column + 7] = s0 - s7;
    }
}
