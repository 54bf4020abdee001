package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.pixel.Rows;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;

/** Finds the way to read the samples of an image of ImageIO as they are, without its colour conversions. */
final class PixelLayout {

    private PixelLayout() {}

    static Rows of(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return new PaletteRows(image.getRaster(), palette);
        }
        boolean plainBytes = image.getRaster().getDataBuffer() instanceof DataBufferByte
                && image.getSampleModel() instanceof PixelInterleavedSampleModel
                && image.getRaster().getParent() == null
                && !colours.isAlphaPremultiplied();
        return plainBytes ? new ByteRows(image) : new SampleRows(image);
    }
}
