package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** An image of numbers of palette entries, 1 to 16 bits each. */
final class PaletteRows implements Rows {

    private final Raster raster;
    private final int[] palette;
    private final boolean alpha;
    private final int[] indices;

    PaletteRows(Raster raster, IndexColorModel colours) {
        this.raster = raster;
        this.palette = new int[colours.getMapSize()];
        colours.getRGBs(palette);
        this.alpha = colours.hasAlpha();
        this.indices = new int[raster.getWidth()];
    }

    @Override
    public Size size() {
        return new Size(raster.getWidth(), raster.getHeight());
    }

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void read(int y, Row into) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, indices.length, 1, 0, indices);
        for (int x = 0; x < indices.length; x++) {
            // Beyond the palette a damaged file says nothing; browsers show black.
            int argb = indices[x] < palette.length ? palette[indices[x]] : 0xff000000;
            into.red()[x] = Samples.toFloat(argb >> 16);
            into.green()[x] = Samples.toFloat(argb >> 8);
            into.blue()[x] = Samples.toFloat(argb);
            into.alpha()[x] = Samples.toFloat(argb >> 24);
        }
    }
}
