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
        Optional<Header> header = header();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = new byte[header.get().length()];
        body(header.get(), body, 0);
        return Optional.of(new Frame(header.get().type(), body));
    }

    /** What a frame begins with, whose {@link #body} must be read next; otherwise as {@link #next}. */
    public Optional<Header> header() throws IOException {
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
        return Optional.of(new Header(type, length));
    }

    /** Reads the body behind a header into {@code into}, from {@code offset} on. */
    public void body(Header header, byte[] into, int offset) throws IOException {
        if (in.readNBytes(into, offset, header.length()) < header.length()) {
            throw new ProtocolException("a frame " + header.type() + " is cut short");
        }
    }

    /** What stands before a body, which has so many bytes. */
    public record Header(FrameType type, int length) {}
}
