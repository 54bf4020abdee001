package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG (ISO/IEC 15948), 8 bits a channel, not interlaced, as gray or as colours, with alpha where there is any. */
final class PngEncoder implements Encoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Measured on photographs: half the time of the default, 6, for 2 to 5 % more bytes. */
    private static final int LEVEL = 4;

    private static final int CHUNK = 1 << 16;

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        Channels channels = Channels.of(picture);
        out.write(SIGNATURE);
        out.write(PngChunks.chunk("IHDR", header(picture, channels)));
        Deflater deflater = new Deflater(LEVEL);
        try {
            var data = new DeflaterOutputStream(new DataChunks(out), deflater, CHUNK);
            writeRows(picture.size().height(), channels, data, stage);
            data.finish();
        } finally {
            deflater.end();
        }
        out.write(PngChunks.chunk("IEND", new byte[0]));
    }

    private static byte[] header(Bitmap picture, Channels channels) {
        int colourType = (channels.areGray() ? 0 : 2) + (channels.haveAlpha() ? 4 : 0);
        return ByteBuffer.allocate(13)
                .putInt(picture.size().width())
                .putInt(picture.size().height())
                .put((byte) 8)
                .put((byte) colourType)
                .array();
    }

    private static void writeRows(int height, Channels channels, OutputStream data, Stage stage) throws IOException {
        PngFilter filter = new PngFilter(channels.rowBytes(), channels.count());
        byte[] row = new byte[channels.rowBytes()];
        for (int y = 0; y < height; y++) {
            channels.copyRow(y, row, 0);
            data.write(filter.filter(row));
            stage.row(y, height);
        }
    }

    /** Each buffer the deflater hands over becomes a chunk. */
    private static final class DataChunks extends OutputStream {

        private final OutputStream out;

        DataChunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (offset != 0) {
                throw new IllegalArgumentException("A deflater fills its buffer from the start");
            }
            out.write(PngChunks.chunk("IDAT", bytes, length));
        }
    }
}
