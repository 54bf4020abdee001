package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import java.util.Arrays;

/**
 * Filters down the columns. Each row of the input is read once and added to the few rows of the result it takes part in,
 * so memory is bounded by the filter, not by the picture. Colours are weighed by alpha from here on.
 */
final class VerticalPass {

    private static final int BATCH = 4;

    private final Rows input;
    private final Weights weights;
    private final int from;
    private final int to;
    private final Row[] batch = new Row[BATCH];
    private final float[][][] pending;
    private int read;
    private int opened;

    /** Gives the columns {@code from} to before {@code to} of the rows from {@code first} to {@code last}. */
    VerticalPass(Rows input, Weights weights, Span rows, Span columns) {
        this.input = input;
        this.weights = weights;
        this.from = columns.first();
        this.to = columns.end();
        this.opened = rows.first();
        this.read = weights.start(rows.first());
        Arrays.setAll(batch, i -> new Row(input.size().width()));
        this.pending =
                new float[mostAtOnce(weights)][input.channels()][input.size().width()];
    }

    /** Row {@code output} of the result, valid until the next call; premultiplied if the input has alpha. */
    float[][] row(int output) {
        if (output >= opened) {
            opened = output;
            read = Math.max(read, weights.start(output));
        }
        while (read < weights.end(output)) {
            addBatch(output);
        }
        return pending[output % pending.length];
    }

    private void addBatch(int current) {
        int count = Math.min(BATCH, weights.inputs() - read);
        for (int i = 0; i < count; i++) {
            input.read(read + i, batch[i]);
            if (input.hasAlpha()) {
                Samples.premultiply(batch[i], input.size().width());
            }
        }
        for (int o = current; o < weights.outputs() && weights.start(o) < read + count; o++) {
            float[][] sums = pending[o % pending.length];
            if (o >= opened) {
                open(sums);
                opened = o + 1;
            }
            if (weights.end(o) > read) {
                add(o, sums);
            }
        }
        read += count;
    }

    private void open(float[][] sums) {
        for (float[] sum : sums) {
            Arrays.fill(sum, from, to, 0f);
        }
    }

    private void add(int output, float[][] sums) {
        float[] four = new float[BATCH];
        for (int i = 0; i < BATCH; i++) {
            four[i] = weights.of(output, read + i);
        }
        for (int c = 0; c < sums.length; c++) {
            addFour(sums[c], c, four);
        }
    }

    // Four plain local arrays: the form the compiler vectorises.
    private void addFour(float[] sum, int channel, float[] four) {
        float[] a = batch[0].channel(channel);
        float[] b = batch[1].channel(channel);
        float[] c = batch[2].channel(channel);
        float[] d = batch[3].channel(channel);
        float wa = four[0];
        float wb = four[1];
        float wc = four[2];
        float wd = four[3];
        for (int x = from; x < to; x++) {
            sum[x] += a[x] * wa + b[x] * wb + c[x] * wc + d[x] * wd;
        }
    }

    private static int mostAtOnce(Weights weights) {
        int most = 1;
        int last = 0;
        for (int o = 0; o < weights.outputs(); o++) {
            while (last < weights.outputs() && weights.start(last) < weights.end(o) + BATCH) {
                last++;
            }
            most = Math.max(most, last - o);
        }
        return most;
    }
}
