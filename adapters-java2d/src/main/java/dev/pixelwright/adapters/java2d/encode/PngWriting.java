package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.deflate.LiteralDeflater;
import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The chunks around the pixels of a PNG (ISO/IEC 15948) of 8 bits a sample, not interlaced. */
final class PngWriting {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final OptionalInt level;

    /** To {@code out}, compressed at a level of zlib from 0 to 9; without a search for repetitions if empty. */
    PngWriting(OutputStream out, OptionalInt level) {
        this.out = out;
        this.level = level;
    }

    /** Writes filtered rows. */
    @FunctionalInterface
    interface RowWriter {
        void to(OutputStream data) throws IOException;
    }

    void header(Size size, int colourType) throws IOException {
        out.write(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(size.width())
                .putInt(size.height())
                .put((byte) 8)
                .put((byte) colourType)
                .array();
        out.write(PngChunks.chunk("IHDR", header));
    }

    /** Writes the pixels and the end. */
    void data(RowWriter rows) throws IOException {
        if (level.isPresent()) {
            searched(rows, level.getAsInt());
        } else {
            LiteralDeflater data = new LiteralDeflater(new DataChunks(out));
            rows.to(data);
            data.finish();
        }
        out.write(PngChunks.chunk("IEND", new byte[0]));
    }

    private void searched(RowWriter rows, int zlibLevel) throws IOException {
        Deflater deflater = new Deflater(zlibLevel);
        try {
            var data = new DeflaterOutputStream(new DataChunks(out), deflater, CHUNK);
            rows.to(data);
            data.finish();
        } finally {
            deflater.end();
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
