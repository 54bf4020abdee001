package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.OutboundFailure.RemoteAnswerTooLarge;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a failure as soon as it is longer than it may be, comes too late or breaks off. */
final class CappedStream extends InputStream {

    private final InputStream body;
    private final long declared;
    private final long maxBytes;
    private final Deadline deadline;
    private long bytes;

    /** {@code declared} is the length that the other side has told, negative if it has not. */
    CappedStream(InputStream body, long declared, long maxBytes, Deadline deadline) {
        this.body = body;
        this.declared = declared;
        this.maxBytes = maxBytes;
        this.deadline = deadline;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        requireRoom(declared);
        int read = readOrFail(buffer, offset, length);
        bytes += Math.max(read, 0);
        requireRoom(bytes);
        return read;
    }

    private int readOrFail(byte[] buffer, int offset, int length) {
        try {
            int read = body.read(buffer, offset, length);
            // A body whose end is that of the connection looks whole when we cut it.
            if (deadline.hasPassed()) {
                throw deadline.exceeded();
            }
            return read;
        } catch (IOException e) {
            throw Trouble.of(e, deadline);
        }
    }

    private void requireRoom(long length) {
        if (length > maxBytes) {
            throw new RemoteAnswerTooLarge(maxBytes).toException();
        }
    }
}
