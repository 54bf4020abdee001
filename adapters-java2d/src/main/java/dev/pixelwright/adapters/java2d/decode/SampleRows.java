package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** An image of any layout whose samples are gray or colours, with or without alpha. */
final class SampleRows implements Rows {

    private final Raster raster;
    private final Size size;
    private final float[] scales;
    private final boolean alpha;
    private final boolean premultiplied;
    private final float[] pixels;

    SampleRows(BufferedImage image) {
        this.raster = image.getRaster();
        this.size = new Size(image.getWidth(), image.getHeight());
        ColorModel colours = image.getColorModel();
        this.alpha = colours.hasAlpha();
        this.premultiplied = colours.isAlphaPremultiplied() && alpha;
        this.pixels = new float[size.width() * raster.getNumBands()];
        this.scales = new float[raster.getNumBands()];
        boolean whole =
                raster.getTransferType() != DataBuffer.TYPE_FLOAT && raster.getTransferType() != DataBuffer.TYPE_DOUBLE;
        for (int band = 0; band < scales.length; band++) {
            scales[band] = whole ? 1f / ((1L << colours.getComponentSize(band)) - 1) : 1f;
        }
    }

    /** Which bands are red, green, blue and alpha in an image of so many bands. */
    static int[] bands(int count) {
        return switch (count) {
            case 1 -> new int[] {0, 0, 0};
            case 2 -> new int[] {0, 0, 0, 1};
            case 3 -> new int[] {0, 1, 2};
            case 4 -> new int[] {0, 1, 2, 3};
            default -> throw new UnsupportedOperationException("An image of " + count + " bands");
        };
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void read(int y, Row into) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, size.width(), 1, pixels);
        int count = scales.length;
        int[] bands = bands(count);
        for (int c = 0; c < channels(); c++) {
            float[] values = into.channel(c);
            int band = bands[c];
            for (int x = 0; x < size.width(); x++) {
                values[x] = Samples.clamp(pixels[x * count + band] * scales[band]);
            }
        }
        if (premultiplied) {
            Samples.unpremultiply(into, size.width());
            Samples.clamp(into, Row.ALPHA, size.width());
        }
    }
}
