package dev.pixelwright.adapters.java2d.colour;

import dev.pixelwright.adapters.java2d.pixel.Row;

/** Changes the colours of the first {@code width} pixels of a row where they are. */
@FunctionalInterface
public interface ColourChange {

    void apply(Row row, int width);
}
