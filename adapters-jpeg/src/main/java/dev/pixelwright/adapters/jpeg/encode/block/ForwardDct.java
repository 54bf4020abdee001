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
        butterfly(a0, a7, lanes);
        butterfly(a1, a6, lanes);
        butterfly(a2, a5, lanes);
        butterfly(a3, a4, lanes);
        even(a0, a1, a2, a3, lanes);
        join(a4, a5, a6, a7, lanes);
        rotate(a4, a6, lanes);
        odd(a4, a5, a6, a7, lanes);
        // The stages leave their results where they found their samples, and not in the order of frequencies.
        lines[first + step] = a4;
        lines[first + 2 * step] = a2;
        lines[first + 3 * step] = a6;
        lines[first + 4 * step] = a1;
        lines[first + 5 * step] = a5;
        lines[first + 6 * step] = a3;
        lines[first + 7 * step] = a7;
    }

    private static void butterfly(float[] a, float[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float sum = a[i] + b[i];
            float difference = a[i] - b[i];
            a[i] = sum;
            b[i] = difference;
        }
    }

    private static void even(float[] a0, float[] a1, float[] a2, float[] a3, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float t10 = a0[i] + a3[i];
            float t13 = a0[i] - a3[i];
            float t11 = a1[i] + a2[i];
            float t12 = a1[i] - a2[i];
            float z1 = (t12 + t13) * C4;
            a0[i] = t10 + t11;
            a1[i] = t10 - t11;
            a2[i] = t13 + z1;
            a3[i] = t13 - z1;
        }
    }

    private static void join(float[] a4, float[] a5, float[] a6, float[] a7, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float t5 = a5[i];
            float t6 = a6[i];
            a4[i] += t5;
            a5[i] = (t5 + t6) * C4;
            a6[i] = t6 + a7[i];
        }
    }

    private static void rotate(float[] a4, float[] a6, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float t10 = a4[i];
            float t12 = a6[i];
            float z5 = (t10 - t12) * C6;
            a4[i] = C2_MINUS_C6 * t10 + z5;
            a6[i] = C2_PLUS_C6 * t12 + z5;
        }
    }

    private static void odd(float[] a4, float[] a5, float[] a6, float[] a7, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float z2 = a4[i];
            float z3 = a5[i];
            float z4 = a6[i];
            float t7 = a7[i];
            float z11 = t7 + z3;
            float z13 = t7 - z3;
            a4[i] = z11 + z4;
            a5[i] = z13 + z2;
            a6[i] = z13 - z2;
            a7[i] = z11 - z4;
        }
    }
}
