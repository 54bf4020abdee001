package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import java.util.Arrays;

/** A part of a picture, or a picture on a larger background. */
final class WindowRows implements Rows {

    private final Rows input;
    private final Box window;
    private final Row source;
    private final float[] background;
    private final boolean alpha;

    WindowRows(Rows input, Box window, Colour background) {
        this.input = input;
        this.window = window;
        this.source = new Row(input.size().width());
        this.background = new float[] {
            Samples.toFloat(background.red()),
            Samples.toFloat(background.green()),
            Samples.toFloat(background.blue()),
            Samples.toFloat(background.alpha())
        };
        this.alpha = input.hasAlpha() || !(window.isWithin(input.size()) || background.isOpaque());
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
        int sourceY = window.y() + y;
        boolean inside = sourceY >= 0 && sourceY < input.size().height();
        if (inside) {
            input.read(sourceY, source);
        }
        int left = inside ? Math.max(0, -window.x()) : window.width();
        int right = inside ? Math.min(window.width(), input.size().width() - window.x()) : window.width();
        for (int c = 0; c < channels(); c++) {
            float[] target = into.channel(c);
            Arrays.fill(target, 0, left, background[c]);
            Arrays.fill(target, right, window.width(), background[c]);
            if (left < right) {
                copy(c, target, left, right);
            }
        }
    }

    private void copy(int channel, float[] target, int left, int right) {
        if (channel == Row.ALPHA && !input.hasAlpha()) {
            Arrays.fill(target, left, right, 1f);
        } else {
            System.arraycopy(source.channel(channel), window.x() + left, target, left, right - left);
        }
    }
}
