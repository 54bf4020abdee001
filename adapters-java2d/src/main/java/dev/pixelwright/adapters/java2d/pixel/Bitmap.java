package dev.pixelwright.adapters.java2d.pixel;

import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.image.Size;

/** A whole picture in memory: straight sRGB, R, G, B and, unless opaque, A, a byte each, row by row. */
public final class Bitmap implements Rows {

    private final Size size;
    private final int channels;
    private final byte[] samples;

    /** An empty picture; black, and transparent if it has alpha. */
    public Bitmap(Size size, boolean alpha) {
        this.size = size;
        this.channels = alpha ? Row.CHANNELS : Row.ALPHA;
        this.samples = new byte[Math.toIntExact(size.pixels() * channels)];
    }

    /** Reads all of {@code rows}; a bitmap is answered as it is. */
    public static Bitmap of(Rows rows, Stage stage) {
        if (rows instanceof Bitmap already) {
            return already;
        }
        Bitmap bitmap = new Bitmap(rows.size(), rows.hasAlpha());
        Row row = new Row(rows.size().width());
        for (int y = 0; y < rows.size().height(); y++) {
            rows.readBytes(y, bitmap.samples, bitmap.offset(y), row);
            stage.row(y, rows.size().height());
        }
        return bitmap;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public boolean hasAlpha() {
        return channels == Row.CHANNELS;
    }

    @Override
    public int channels() {
        return channels;
    }

    /** The array itself. */
    public byte[] samples() {
        return samples;
    }

    /** Where the first sample of row {@code y} is. */
    public int offset(int y) {
        return y * size.width() * channels;
    }

    /** {@inheritDoc} Here rows may be read in any order. */
    @Override
    public void read(int y, Row into) {
        for (int c = 0; c < channels; c++) {
            float[] values = into.channel(c);
            int from = offset(y) + c;
            for (int x = 0; x < size.width(); x++) {
                values[x] = Samples.toFloat(samples[from + x * channels]);
            }
        }
    }

    /** Whether every pixel is opaque. */
    public boolean isOpaque() {
        if (hasAlpha()) {
            for (int i = Row.ALPHA; i < samples.length; i += channels) {
                if (samples[i] != (byte) 0xff) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether red, green and blue agree in every pixel. */
    public boolean isGray() {
        for (int i = 0; i < samples.length; i += channels) {
            if (samples[i] != samples[i + 1] || samples[i] != samples[i + 2]) {
                return false;
            }
        }
        return true;
    }
}
