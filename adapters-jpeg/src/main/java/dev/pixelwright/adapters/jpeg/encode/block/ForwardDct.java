package dev.pixelwright.adapters.jpeg.encode.block;

/**
 * The forward cosine transform of 8 samples after Arai, Agui and Nakajima (1988), as libjpeg's jfdctflt.c has it: the
 * result is {@link #scale} times the one that T.81, A.3.3 defines, and the quantiser divides by that for nothing.
 *
 * <p>Many blocks are transformed side by side: sample i of each stands in an array of its own, at the index of the
 * block, which is what the compiler turns into vector instructions.
 */
final class ForwardDct {

    static final int SIDE = 8;

    /** cos(4π/16). */
    private static final float C4 = 0.70710677f;
    /** cos(6π/16). */
    private static final float C6 = 0.38268343f;
    /** cos(2π/16) - cos(6π/16). */
    private static final float C2_MINUS_C6 = 0.5411961f;
    /** cos(2π/16) + cos(6π/16). */
    private static final float C2_PLUS_C6 = 1.306563f;

    private ForwardDct() {}

    /** What coefficient {@code u} of {@code v} is too large by, in both directions together. */
    static double scale(int u, int v) {
        return SIDE * factor(u) * factor(v);
    }

    private static double factor(int u) {
        return u == 0 ? 1 : Math.sqrt(2) * Math.cos(u * Math.PI / (2 * SIDE));
    }

    /**
     * Transforms in place.
     *
     * @param lines sample i is {@code lines[first + i * step]}
     * @param lanes how many blocks
     */
    static void transform(float[][] lines, int first, int step, int lanes) {
        float[] a0 = lines[first];
        float[] a1 = lines[first + step];
        float[] a2 = lines[first + 2 * step];
        float[] a3 = lines[first + 3 * step];
        float[] a4 = lines[first + 4 * step];
        float[] a5 = lines[first + 5 * step];
        float[] a6 = lines[first + 6 * step];
        float[] a7 = lines[first + 7 * step];
        for (int i = 0; i < lanes; i++) {
            float t0 = a0[i] + a7[i];
            float t7 = a0[i] - a7[i];
            float t1 = a1[i] + a6[i];
            float t6 = a1[i] - a6[i];
            float t2 = a2[i] + a5[i];
            float t5 = a2[i] - a5[i];
            float t3 = a3[i] + a4[i];
            float t4 = a3[i] - a4[i];

            float t10 = t0 + t3;
            float t13 = t0 - t3;
            float t11 = t1 + t2;
            float t12 = t1 - t2;
            float z1 = (t12 + t13) * C4;
            a0[i] = t10 + t11;
            a4[i] = t10 - t11;
            a2[i] = t13 + z1;
            a6[i] = t13 - z1;

            float o10 = t4 + t5;
            float o11 = t5 + t6;
            float o12 = t6 + t7;
            float z5 = (o10 - o12) * C6;
            float z2 = C2_MINUS_C6 * o10 + z5;
            float z4 = C2_PLUS_C6 * o12 + z5;
            float z3 = o11 * C4;
            float z11 = t7 + z3;
            float z13 = t7 - z3;
            a5[i] = z13 + z2;
            a3[i] = z13 - z2;
            a1[i] = z11 + z4;
            a7[i] = z11 - z4;
        }
    }
}
