package dev.pixelwright.adapters.jpeg.filter;

/**
 * Sums of whole lines, each times its weight. The loops have inputs that are arrays of their own, four at most: that is the
 * form which the compiler of every JDK since 17 turns into vector instructions. It leaves more arrays, one array with
 * several offsets, another place in the result than in the inputs, or a loop over the weights as they are.
 */
final class WeightedSum {

    private static final int TAPS = 4;

    private final Weights weights;
    private final int from;
    private final int to;

    /** Sums of the samples {@code from} to before {@code to} of lines. */
    WeightedSum(Weights weights, int from, int to) {
        this.weights = weights;
        this.from = from;
        this.to = to;
    }

    /** Makes line {@code output} of the result. */
    void make(int output, Lines lines, float[] target) {
        int line = weights.start(output);
        int count = weights.count(output);
        float[] values = weights.values();
        int at = weights.offset(output);
        int single = count % TAPS;
        if (single == 0) {
            setFour(lines, line, at, target);
            single = TAPS;
        } else {
            set(lines.line(line), values[at], target);
            for (int i = 1; i < single; i++) {
                add(lines.line(line + i), values[at + i], target);
            }
        }
        for (int i = single; i < count; i += TAPS) {
            addFour(lines, line + i, at + i, target);
        }
    }

    private void set(float[] a, float wa, float[] target) {
        if (wa == 1) {
            System.arraycopy(a, from, target, from, to - from);
            return;
        }
        for (int i = from; i < to; i++) {
            target[i] = a[i] * wa;
        }
    }

    private void add(float[] a, float wa, float[] target) {
        for (int i = from; i < to; i++) {
            target[i] += a[i] * wa;
        }
    }

    private void setFour(Lines lines, int line, int at, float[] target) {
        float[] a = lines.line(line);
        float[] b = lines.line(line + 1);
        float[] c = lines.line(line + 2);
        float[] d = lines.line(line + 3);
        float[] values = weights.values();
        float wa = values[at];
        float wb = values[at + 1];
        float wc = values[at + 2];
        float wd = values[at + 3];
        for (int i = from; i < to; i++) {
            target[i] = a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
        }
    }

    private void addFour(Lines lines, int line, int at, float[] target) {
        float[] a = lines.line(line);
        float[] b = lines.line(line + 1);
        float[] c = lines.line(line + 2);
        float[] d = lines.line(line + 3);
        float[] values = weights.values();
        float wa = values[at];
        float wb = values[at + 1];
        float wc = values[at + 2];
        float wd = values[at + 3];
        for (int i = from; i < to; i++) {
            target[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
        }
    }
}
