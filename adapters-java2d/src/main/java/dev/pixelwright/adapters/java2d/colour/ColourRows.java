package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;

/** A picture with changed colours. */
public final class ColourRows implements Rows {

    private final Rows input;
    private final ColourChange change;

    public ColourRows(Rows input, ColourChange change) {
        this.input = input;
        this.change = change;
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
        change.apply(into, input.size().width());
    }
}
