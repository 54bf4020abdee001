package dev.pixelwright.benchmarks.score;

import dev.pixelwright.core.image.Size;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A picture in sRGB, not rounded.
 *
 * @param size in pixels
 * @param channels red, green and blue, row by row, 0 to 255 and a little beyond where a filter overshot
 */
@SuppressWarnings("ArrayRecordComponent") // Its parts are only read, and never compared.
public record Rgb(Size size, double[][] channels) {

    static final int CHANNELS = 3;
    static final double WHITE = 255;

    /** The pixels of a picture of 8 bits a sample; transparency is left out. */
    public static Rgb of(BufferedImage picture) {
        Size size = new Size(picture.getWidth(), picture.getHeight());
        double[][] channels = new double[CHANNELS][Math.toIntExact(size.pixels())];
        BufferedImage plain = inColours(picture);
        int[] row = new int[size.width() * CHANNELS];
        for (int y = 0; y < size.height(); y++) {
            copyRow(plain, y, row);
            for (int i = 0; i < row.length; i++) {
                channels[i % CHANNELS][y * size.width() + i / CHANNELS] = row[i];
            }
        }
        return new Rgb(size, channels);
    }

    /** The luma of ITU-R BT.601-7 (2.5.1), as JPEG has it. */
    public double[] luma() {
        double[] luma = new double[channels[0].length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299 * channels[0][i] + 0.587 * channels[1][i] + 0.114 * channels[2][i];
        }
        return luma;
    }

    /** The same in 8 bits a sample. */
    public BufferedImage rounded() {
        BufferedImage picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        WritableRaster raster = picture.getRaster();
        for (int i = 0; i < channels[0].length; i++) {
            for (int c = 0; c < CHANNELS; c++) {
                int level = (int) Math.round(Math.max(0, Math.min(WHITE, channels[c][i])));
                raster.setSample(i % size.width(), i / size.width(), c, level);
            }
        }
        return picture;
    }

    /** In a colour space whose samples can be taken as they are. */
    static BufferedImage inColours(BufferedImage picture) {
        boolean gray = picture.getRaster().getNumBands() == 1 && !isIndexed(picture);
        if (gray || (picture.getColorModel().getColorSpace().isCS_sRGB() && !isIndexed(picture))) {
            return picture;
        }
        BufferedImage colours =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        if (isIndexed(picture)) {
            colours.createGraphics().drawImage(picture, 0, 0, null);
            return colours;
        }
        return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null).filter(picture, colours);
    }

    private static boolean isIndexed(BufferedImage picture) {
        return picture.getColorModel() instanceof java.awt.image.IndexColorModel;
    }

    /** Red, green and blue by turns. A gray sample is all three: Java takes it for linear light, which no file means. */
    static void copyRow(BufferedImage picture, int y, int[] row) {
        Raster raster = picture.getRaster();
        int width = picture.getWidth();
        int bands = raster.getNumBands();
        for (int c = 0; c < CHANNELS; c++) {
            int[] samples = raster.getSamples(0, y, width, 1, bands < CHANNELS ? 0 : c, (int[]) null);
            for (int x = 0; x < width; x++) {
                row[x * CHANNELS + c] = samples[x];
            }
        }
    }
}
