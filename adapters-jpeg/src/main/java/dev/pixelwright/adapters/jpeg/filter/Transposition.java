package dev.pixelwright.adapters.jpeg.filter;

/** Lays lines down so that the samples of one place become a line. */
final class Transposition {

    /** How many lines are laid down at once: those of a place then lie in one line of the cache. */
    static final int SIDE = 8;

    private Transposition() {}

    /** Lines {@code from} to before {@code from + SIDE}, read from place {@code low} on, to {@code at} and behind it. */
    static void eight(float[][] lines, int from, int low, float[][] turned, int at) {
        float[] a = lines[from];
        float[] b = lines[from + 1];
        float[] c = lines[from + 2];
        float[] d = lines[from + 3];
        float[] e = lines[from + 4];
        float[] f = lines[from + 5];
        float[] g = lines[from + 6];
        float[] h = lines[from + 7];
        for (int i = 0; i < turned.length; i++) {
            float[] line = turned[i];
            line[at] = a[low + i];
            line[at + 1] = b[low + i];
            line[at + 2] = c[low + i];
            line[at + 3] = d[low + i];
            line[at + 4] = e[low + i];
            line[at + 5] = f[low + i];
            line[at + 6] = g[low + i];
            line[at + 7] = h[low + i];
        }
    }

    /** One line, to {@code at}. */
    static void one(float[] source, int low, float[][] turned, int at) {
        for (int i = 0; i < turned.length; i++) {
            turned[i][at] = source[low + i];
        }
    }
}
