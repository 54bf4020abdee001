package dev.pixelwright.adapters.java2d.detail;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;

/** Blocks of one colour each. */
public final class BlockRows implements Rows {

    private final Rows input;
    private final int block;
    private final Row source;
    private final Row means;
    private int filledFrom = -1;

    public BlockRows(Rows input, int block) {
        this.input = input;
        this.block = block;
        this.source = new Row(input.size().width());
        this.means = new Row(input.size().width());
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return input.hasAlpha();
    }

    @Override
    public void read(int y, Row into) {
        int first = y - y % block;
        if (filledFrom != first) {
            fill(first, Math.min(first + block, size().height()));
            filledFrom = first;
        }
        into.copyFrom(means, channels());
    }

    private void fill(int first, int end) {
        int width = size().width();
        double[][] sums = new double[channels()][(width + block - 1) / block];
        for (int y = first; y < end; y++) {
            input.read(y, source);
            if (hasAlpha()) {
                Samples.premultiply(source, width);
            }
            for (int c = 0; c < sums.length; c++) {
                float[] values = source.channel(c);
                for (int x = 0; x < width; x++) {
                    sums[c][x / block] += values[x];
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int x = 0; x < width; x += block) {
                int right = Math.min(width, x + block);
                float mean = (float) (sums[c][x / block] / ((double) (right - x) * (end - first)));
                Arrays.fill(means.channel(c), x, right, mean);
            }
        }
        if (hasAlpha()) {
            Samples.unpremultiply(means, width);
        }
        Samples.clamp(means, channels(), width);
    }
}
