package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.IOException;
import java.io.OutputStream;

/** Rows of R, G, B, A and nothing else. */
final class RawEncoder implements Encoder {

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        int width = picture.size().width();
        byte[] line = new byte[width * Row.CHANNELS];
        for (int y = 0; y < picture.size().height(); y++) {
            int from = picture.offset(y);
            for (int x = 0; x < width; x++) {
                line[x * Row.CHANNELS + Row.ALPHA] = (byte) 0xff;
                System.arraycopy(
                        picture.samples(), from + x * picture.channels(), line, x * Row.CHANNELS, picture.channels());
            }
            out.write(line);
            stage.row(y, picture.size().height());
        }
    }
}
