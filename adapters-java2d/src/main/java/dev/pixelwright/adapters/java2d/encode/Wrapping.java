package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Shows a bitmap to ImageIO's writers, colours without a copy. */
final class Wrapping {

    private Wrapping() {}

    static BufferedImage colours(Bitmap picture) {
        int channels = picture.channels();
        int[] bands = picture.hasAlpha() ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(picture.samples(), picture.samples().length),
                picture.size().width(),
                picture.size().height(),
                picture.size().width() * channels,
                channels,
                bands,
                null);
        int transparency = picture.hasAlpha() ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(srgb, picture.hasAlpha(), false, transparency, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    /** The red channel, which in a gray picture is all there is to know. */
    static BufferedImage gray(Bitmap picture) {
        BufferedImage image =
                new BufferedImage(picture.size().width(), picture.size().height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] samples = picture.samples();
        for (int i = 0; i < target.length; i++) {
            target[i] = samples[i * picture.channels()];
        }
        return image;
    }
}
