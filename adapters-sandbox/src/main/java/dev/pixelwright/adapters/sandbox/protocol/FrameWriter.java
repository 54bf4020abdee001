package dev.pixelwright.adapters.sandbox.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes frames, each in one piece and at once, for any number of threads. */
public final class FrameWriter {

    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(Frame.HEADER + Frame.PIECE);
    private int turn;

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes frames of one of several results, and says whose they are where that changes. */
    public record Part(FrameWriter out, int index) {

        /** As {@link FrameWriter#write}. */
        public void write(FrameType type, byte[] bytes, int offset, int length) throws IOException {
            synchronized (out) {
                if (out.turn != index) {
                    out.write(FrameType.PART, new byte[] {(byte) index});
                    out.turn = index;
                }
                out.write(type, bytes, offset, length);
            }
        }

        /** The same of a whole array. */
        public void write(FrameType type, byte[] body) throws IOException {
            write(type, body, 0, body.length);
        }
    }

    /** A new series begins, of which whoever reads takes the first until told otherwise. */
    public synchronized void begin() {
        turn = 0;
    }

    /** For result {@code index} of several, 0 to 127. */
    public Part part(int index) {
        return new Part(this, index);
    }

    /** A frame without a body. */
    public void write(FrameType type) throws IOException {
        write(type, NOTHING);
    }

    /** A frame with the whole of {@code body}. */
    public void write(FrameType type, byte[] body) throws IOException {
        write(type, body, 0, body.length);
    }

    /** A frame with part of an array; longer than its type allows is a mistake of the caller. */
    public synchronized void write(FrameType type, byte[] bytes, int offset, int length) throws IOException {
        if (length > type.maxBytes()) {
            throw new IllegalArgumentException(
                    "A frame " + type + " has at most " + type.maxBytes() + " bytes, not " + length);
        }
        buffer.clear().put(type.letter()).putInt(length).put(bytes, offset, length);
        out.write(buffer.array(), 0, buffer.position());
        out.flush();
    }
}
