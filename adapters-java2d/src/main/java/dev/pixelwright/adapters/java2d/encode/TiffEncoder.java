package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * TIFF 6.0 of one page in strips, 8 bits a channel, each strip compressed by deflate (Technical Note 2 of 2002) after
 * horizontal differencing (section 14). The directory stands before the strips.
 */
final class TiffEncoder implements Encoder {

    private static final int STRIP_BYTES = 1 << 18;

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        Channels channels = Channels.of(picture);
        int height = picture.size().height();
        int rows = Math.max(1, Math.min(height, STRIP_BYTES / channels.rowBytes()));
        List<byte[]> strips = new ArrayList<>();
        for (int y = 0; y < height; y += rows) {
            strips.add(strip(channels, y, Math.min(height, y + rows)));
            stage.reached((double) y / height);
        }
        out.write(new TiffDirectory(picture.size(), channels, rows).bytes(strips));
        for (byte[] strip : strips) {
            out.write(strip);
        }
        stage.reached(1);
    }

    private static byte[] strip(Channels channels, int first, int end) throws IOException {
        byte[] row = new byte[channels.rowBytes()];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = first; y < end; y++) {
                channels.copyRow(y, row, 0);
                for (int i = row.length - 1; i >= channels.count(); i--) {
                    row[i] = (byte) (row[i] - row[i - channels.count()]);
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
