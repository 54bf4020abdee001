package dev.pixelwright.adapters.sandbox.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads frames, and never more than a frame of its type may hold. For one thread. */
public final class FrameReader {

    /** Bytes that are read ahead: several small frames at once, while the rest of a large one goes straight to its place. */
    private static final int SMALL_FRAMES = 1024;

    private final InputStream in;

    public FrameReader(InputStream in) {
        this.in = new BufferedInputStream(in, SMALL_FRAMES);
    }

    /**
     * The next frame; empty when the other side has ended between two.
     *
     * @throws ProtocolException when it is cut short, of no known type, or too long for its type
     */
    public Optional<Frame> next() throws IOException {
        byte[] header = in.readNBytes(Frame.HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < Frame.HEADER) {
            throw new ProtocolException("a frame is cut short in its header");
        }
        FrameType type = FrameType.of(header[0])
                .orElseThrow(() -> new ProtocolException("there are no frames of type " + header[0]));
        int length = ByteBuffer.wrap(header, 1, Integer.BYTES).getInt();
        if (length < 0 || length > type.maxBytes()) {
            throw new ProtocolException(
                    "a frame " + type + " has at most " + type.maxBytes() + " bytes, not " + length);
        }
        byte[] body = new byte[length];
        if (in.readNBytes(body, 0, length) < length) {
            throw new ProtocolException("a frame " + type + " is cut short");
        }
        return Optional.of(new Frame(type, body));
    }
}
