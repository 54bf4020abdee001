package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import java.util.Arrays;

/** Turned clockwise by any angle about the centre, bilinearly, on a canvas of a background colour. */
public final class RotateRows implements Rows {

    private final Bitmap input;
    private final Size canvas;
    private final double sin;
    private final double cos;
    private final boolean alpha;
    private final float[] background;

    public RotateRows(Bitmap input, double degrees, Size canvas, Colour background) {
        this.input = input;
        this.canvas = canvas;
        this.sin = Math.sin(Math.toRadians(degrees));
        this.cos = Math.cos(Math.toRadians(degrees));
        this.alpha = input.hasAlpha() || !background.isOpaque();
        float opacity = Samples.toFloat(background.alpha());
        this.background = new float[] {
            Samples.toFloat(background.red()) * opacity,
            Samples.toFloat(background.green()) * opacity,
            Samples.toFloat(background.blue()) * opacity,
            opacity
        };
    }

    @Override
    public Size size() {
        return canvas;
    }

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void read(int y, Row into) {
        double down = y + 0.5 - canvas.height() / 2.0;
        float[] sums = new float[Row.CHANNELS];
        for (int x = 0; x < canvas.width(); x++) {
            double right = x + 0.5 - canvas.width() / 2.0;
            double sourceX = cos * right + sin * down + input.size().width() / 2.0 - 0.5;
            double sourceY = cos * down - sin * right + input.size().height() / 2.0 - 0.5;
            mix(sourceX, sourceY, sums);
            for (int c = 0; c < Row.CHANNELS; c++) {
                into.channel(c)[x] = sums[c];
            }
        }
        if (alpha) {
            Samples.unpremultiply(into, canvas.width());
        }
        Samples.clamp(into, channels(), canvas.width());
    }

    private void mix(double x, double y, float[] sums) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1
                || top < -1
                || left >= input.size().width()
                || top >= input.size().height()) {
            System.arraycopy(background, 0, sums, 0, sums.length);
            return;
        }
        float partX = (float) (x - left);
        float partY = (float) (y - top);
        Arrays.fill(sums, 0f);
        add(left, top, (1 - partX) * (1 - partY), sums);
        add(left + 1, top, partX * (1 - partY), sums);
        add(left, top + 1, (1 - partX) * partY, sums);
        add(left + 1, top + 1, partX * partY, sums);
    }

    private void add(int x, int y, float weight, float[] sums) {
        if (x < 0 || y < 0 || x >= input.size().width() || y >= input.size().height()) {
            for (int c = 0; c < Row.CHANNELS; c++) {
                sums[c] += background[c] * weight;
            }
            return;
        }
        byte[] samples = input.samples();
        int at = input.offset(y) + x * input.channels();
        float opacity = input.hasAlpha() ? Samples.toFloat(samples[at + Row.ALPHA]) * weight : weight;
        sums[Row.RED] += Samples.toFloat(samples[at]) * opacity;
        sums[Row.GREEN] += Samples.toFloat(samples[at + 1]) * opacity;
        sums[Row.BLUE] += Samples.toFloat(samples[at + 2]) * opacity;
        sums[Row.ALPHA] += opacity;
    }
}
