package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;

/** An image of interleaved bytes: gray or colours, with or without alpha. The common case, hence its own class. */
final class ByteRows implements Rows {

    private final Size size;
    private final byte[] samples;
    private final int stride;
    private final int step;
    private final int[] bands;
    private final boolean alpha;

    ByteRows(BufferedImage image) {
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) image.getSampleModel();
        this.size = new Size(image.getWidth(), image.getHeight());
        this.samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        this.stride = model.getScanlineStride();
        this.step = model.getPixelStride();
        this.bands = SampleRows.bands(model.getNumBands());
        int[] offsets = model.getBandOffsets();
        for (int c = 0; c < bands.length; c++) {
            bands[c] = offsets[bands[c]];
        }
        this.alpha = image.getColorModel().hasAlpha();
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
        for (int c = 0; c < channels(); c++) {
            float[] values = into.channel(c);
            int from = y * stride + bands[c];
            for (int x = 0; x < size.width(); x++) {
                values[x] = Samples.toFloat(samples[from + x * step]);
            }
        }
    }

    /** {@inheritDoc} The bytes are those of the file. */
    @Override
    public void readBytes(int y, byte[] into, int offset, Row room) {
        int channels = channels();
        for (int c = 0; c < channels; c++) {
            int from = y * stride + bands[c];
            int to = offset + c;
            for (int x = 0; x < size.width(); x++) {
                into[to + x * channels] = samples[from + x * step];
            }
        }
    }
}
