package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;

/** A picture on an opaque background. */
public final class FlatRows implements Rows {

    private final Rows input;
    private final float[] background;

    private FlatRows(Rows input, Colour background) {
        this.input = input;
        this.background = new float[] {
            Samples.toFloat(background.red()), Samples.toFloat(background.green()), Samples.toFloat(background.blue())
        };
    }

    /** {@code input} on {@code background}, or {@code input} itself if it is opaque. */
    public static Rows of(Rows input, Colour background) {
        return input.hasAlpha() ? new FlatRows(input, background) : input;
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return false;
    }

    @Override
    public void read(int y, Row into) {
        input.read(y, into);
        float[] alpha = into.alpha();
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] values = into.channel(c);
            float behind = background[c];
            for (int x = 0; x < size().width(); x++) {
                values[x] = values[x] * alpha[x] + behind * (1 - alpha[x]);
            }
        }
    }
}
