package dev.pixelwright.adapters.java2d.detail;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;

/** Unsharp mask on the colours; what is visible of them, the alpha, stays as it is. */
public final class SharpRows implements Rows {

    private final Echo input;
    private final Rows blurred;
    private final float amount;

    public SharpRows(Rows input, double sigma, double amount) {
        this.input = new Echo(input);
        this.blurred = GaussianBlur.of(this.input, sigma);
        this.amount = (float) amount;
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
        blurred.read(y, into);
        Row sharp = input.again(y);
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] values = into.channel(c);
            float[] source = sharp.channel(c);
            for (int x = 0; x < size().width(); x++) {
                values[x] = Samples.clamp(source[x] + (source[x] - values[x]) * amount);
            }
        }
        if (hasAlpha()) {
            System.arraycopy(sharp.alpha(), 0, into.alpha(), 0, size().width());
        }
    }
}
