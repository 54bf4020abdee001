package dev.pixelwright.adapters.jpeg.decode.dct;

/**
 * The transform of eight, by Y. Arai, T. Agui and M. Nakajima ("A Fast DCT-SQ Scheme for Images", Trans. IEICE E-71, 1988),
 * which leaves most multiplications to the quantisation table. Its stages are loops of their own, because one loop over
 * eight arrays is more than the compiler turns into vector instructions.
 */
final class FullDct implements InverseDct {

    private static final int SIDE = 8;
    private static final float SQRT_2 = (float) Math.sqrt(2);
    private static final float C2 = (float) (2 * Math.cos(Math.PI / 8));
    private static final float C2_MINUS_C6 = (float) (2 * (Math.cos(Math.PI / 8) - Math.cos(3 * Math.PI / 8)));
    private static final float C2_PLUS_C6 = (float) (2 * (Math.cos(Math.PI / 8) + Math.cos(3 * Math.PI / 8)));
    // The stages leave their results where they found their values.
    private static final int[] PLACES = {0, 2, 4, 6, 7, 5, 3, 1};

    @Override
    public void transform(float[][] lanes, int first, int step, int count) {
        float[] a0 = lanes[first];
        float[] a1 = lanes[first + step];
        float[] a2 = lanes[first + 2 * step];
        float[] a3 = lanes[first + 3 * step];
        float[] a4 = lanes[first + 4 * step];
        float[] a5 = lanes[first + 5 * step];
        float[] a6 = lanes[first + 6 * step];
        float[] a7 = lanes[first + 7 * step];
        even(a0, a2, a4, a6, count);
        odd(a1, a3, a5, a7, count);
        Butterfly.of(a0, a1, count);
        Butterfly.of(a2, a3, count);
        Butterfly.of(a4, a5, count);
        Butterfly.of(a6, a7, count);
    }

    @Override
    public void interleave(float[][] lanes, int first, float[] line, int at, int count) {
        float[] a = lanes[first];
        float[] b = lanes[first + 2];
        float[] c = lanes[first + 4];
        float[] d = lanes[first + 6];
        float[] e = lanes[first + 7];
        float[] f = lanes[first + 5];
        float[] g = lanes[first + 3];
        float[] h = lanes[first + 1];
        for (int i = 0; i < count; i++) {
            int j = at + SIDE * i;
            line[j] = a[i];
            line[j + 1] = b[i];
            line[j + 2] = c[i];
            line[j + 3] = d[i];
            line[j + 4] = e[i];
            line[j + 5] = f[i];
            line[j + 6] = g[i];
            line[j + 7] = h[i];
        }
    }

    @Override
    public int place(int i) {
        return PLACES[i];
    }

    private static void even(float[] a0, float[] a2, float[] a4, float[] a6, int count) {
        for (int i = 0; i < count; i++) {
            float even0 = a0[i] + a4[i];
            float even1 = a0[i] - a4[i];
            float even3 = a2[i] + a6[i];
            float even2 = (a2[i] - a6[i]) * SQRT_2 - even3;
            a0[i] = even0 + even3;
            a2[i] = even1 + even2;
            a4[i] = even1 - even2;
            a6[i] = even0 - even3;
        }
    }

    private static void odd(float[] a1, float[] a3, float[] a5, float[] a7, int count) {
        for (int i = 0; i < count; i++) {
            float z13 = a5[i] + a3[i];
            float z10 = a5[i] - a3[i];
            float z11 = a1[i] + a7[i];
            float z12 = a1[i] - a7[i];
            float z5 = (z10 + z12) * C2;
            float s7 = z11 + z13;
            float s6 = z5 - z10 * C2_PLUS_C6 - s7;
            float s5 = (z11 - z13) * SQRT_2 - s6;
            a1[i] = s7;
            a3[i] = s6;
            a5[i] = s5;
            a7[i] = z5 - z12 * C2_MINUS_C6 - s5;
        }
    }
}
