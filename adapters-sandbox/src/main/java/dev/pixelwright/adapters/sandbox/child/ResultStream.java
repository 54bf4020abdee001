package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a result, cut into frames. */
final class ResultStream extends OutputStream {

    private final FrameWriter.Part out;
    private final byte[] piece = new byte[Frame.PIECE];
    private int filled;

    ResultStream(FrameWriter.Part out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        if (filled == piece.length) {
            flush();
        }
        piece[filled++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == piece.length) {
                flush();
            }
            int part = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
        }
    }

    @Override
    public void flush() throws IOException {
        if (filled > 0) {
            out.write(FrameType.RESULT, piece, 0, filled);
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
