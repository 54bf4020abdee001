package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BMP with a BITMAPINFOHEADER (40 bytes), 24 bits a pixel, blue first, the bottom row first. */
final class BmpEncoder implements Encoder {

    private static final int FILE_HEADER = 14;
    private static final int INFO_HEADER = 40;
    private static final short BITS = 24;
    private static final int PIXELS_PER_METRE = 2835;

    @Override
    public boolean holdsAlpha() {
        return false;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        int width = picture.size().width();
        int height = picture.size().height();
        byte[] line = new byte[(width * Row.ALPHA + 3) / 4 * 4];
        out.write(header(width, height, line.length * height));
        byte[] samples = picture.samples();
        for (int y = 0; y < height; y++) {
            int from = picture.offset(height - 1 - y);
            for (int i = 0; i < width * Row.ALPHA; i += Row.ALPHA) {
                line[i] = samples[from + i + Row.BLUE];
                line[i + 1] = samples[from + i + Row.GREEN];
                line[i + 2] = samples[from + i];
            }
            out.write(line);
            stage.row(y, height);
        }
    }

    private static byte[] header(int width, int height, int pixelBytes) {
        int start = FILE_HEADER + INFO_HEADER;
        ByteBuffer header = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B')
                .put((byte) 'M')
                .putInt(start + pixelBytes)
                .putInt(0)
                .putInt(start);
        header.putInt(INFO_HEADER)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort(BITS);
        header.putInt(0).putInt(pixelBytes).putInt(PIXELS_PER_METRE).putInt(PIXELS_PER_METRE);
        return header.array();
    }
}
