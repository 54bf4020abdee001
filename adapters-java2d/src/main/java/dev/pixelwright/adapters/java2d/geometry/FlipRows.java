package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;

/** Top and bottom swapped; needs the last row first, so it takes a picture in memory. */
public final class FlipRows implements Rows {

    private final Bitmap input;

    public FlipRows(Bitmap input) {
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
        input.read(size().height() - 1 - y, into);
    }
}
