package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;

/** Left and right swapped. */
public final class MirrorRows implements Rows {

    private final Rows input;

    public MirrorRows(Rows input) {
        this.input = input;
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
        input.read(y, into);
        for (int c = 0; c < channels(); c++) {
            float[] values = into.channel(c);
            for (int left = 0, right = size().width() - 1; left < right; left++, right--) {
                float value = values[left];
                values[left] = values[right];
                values[right] = value;
            }
        }
    }
}
