package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;

/** Filters down the columns, then along the rows, and gives a window of the result. */
public final class SeparableRows implements Rows {

    private final Weights across;
    private final Box window;
    private final boolean alpha;
    private final VerticalPass columns;

    /** {@code window} lies within the result of the two filters. */
    public SeparableRows(Rows input, Weights across, Weights down, Box window) {
        this.across = across;
        this.window = window;
        this.alpha = input.hasAlpha();
        int lastColumn = window.x() + window.width() - 1;
        this.columns = new VerticalPass(
                input,
                down,
                new Span(window.y(), window.y() + window.height()),
                new Span(across.start(window.x()), across.end(lastColumn)));
    }

    @Override
    public Size size() {
        return window.size();
    }

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void read(int y, Row into) {
        float[][] source = columns.row(window.y() + y);
        for (int c = 0; c < source.length; c++) {
            filter(source[c], into.channel(c));
        }
        if (alpha) {
            Samples.unpremultiply(into, window.width());
        }
        Samples.clamp(into, channels(), window.width());
    }

    private void filter(float[] source, float[] target) {
        for (int x = 0; x < window.width(); x++) {
            float[] weights = across.of(window.x() + x);
            target[x] = dot(source, across.start(window.x() + x), weights);
        }
    }

    // Four sums side by side, because each addition waits for the one before.
    private static float dot(float[] source, int start, float[] weights) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += source[start + i] * weights[i];
            b += source[start + i + 1] * weights[i + 1];
            c += source[start + i + 2] * weights[i + 2];
            d += source[start + i + 3] * weights[i + 3];
        }
        for (; i < weights.length; i++) {
            a += source[start + i] * weights[i];
        }
        return (a + b) + (c + d);
    }
}
