package dev.pixelwright.core.image.header;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Checksum;

/**
 * Reads numbers of either byte order from a source through one small buffer. Whatever asks for bytes behind the end of
 * the file is answered with {@code UndecodableImage}.
 */
final class HeaderInput implements Closeable {

    /** Most bytes any reader of this package holds at once. */
    static final int MAX_BYTES = 64 * 1024;

    private final ByteSource source;
    private final ImageFormat format;
    private final byte[] buffer = new byte[32 * 1024];
    private InputStream stream;
    private long bufferStart;
    private int next;
    private int end;

    HeaderInput(ByteSource source, ImageFormat format) throws IOException {
        this.source = source;
        this.format = format;
        this.stream = source.open();
    }

    /** A failure that says what is wrong, as the end of a sentence. */
    FailureException damaged(String reason) {
        return new UndecodableImage(format.label(), reason).toException();
    }

    FailureException endsEarly() {
        return damaged("it ends early");
    }

    long size() {
        return source.size();
    }

    long position() {
        return bufferStart + next;
    }

    /** Refuses a file that does not hold these bytes. */
    void requireWithin(long offset, long length) {
        if (offset < 0 || length < 0 || offset > size() || length > size() - offset) {
            throw endsEarly();
        }
    }

    int u8() throws IOException {
        if (next == end) {
            fill();
        }
        return buffer[next++] & 0xff;
    }

    int u16be() throws IOException {
        return u8() << 8 | u8();
    }

    int u16le() throws IOException {
        return u8() | u8() << 8;
    }

    int u24le() throws IOException {
        return u16le() | u8() << 16;
    }

    long u32be() throws IOException {
        return (long) u16be() << 16 | u16be();
    }

    long u32le() throws IOException {
        return u16le() | (long) u16le() << 16;
    }

    /** The next {@code length} bytes, at most {@link #MAX_BYTES}. */
    byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (next == end) {
                fill();
            }
            int part = Math.min(length - done, end - next);
            System.arraycopy(buffer, next, bytes, done, part);
            next += part;
            done += part;
        }
        return bytes;
    }

    /** Feeds the next {@code length} bytes to {@code checksum}. */
    void update(Checksum checksum, long length) throws IOException {
        long left = length;
        while (left > 0) {
            if (next == end) {
                fill();
            }
            int part = (int) Math.min(left, end - next);
            checksum.update(buffer, next, part);
            next += part;
            left -= part;
        }
    }

    /** Moves behind the next byte of this value. */
    void skipPast(byte wanted) throws IOException {
        while (true) {
            // The one hot loop of a large JPEG: without fields it runs several times faster.
            byte[] bytes = buffer;
            int stop = end;
            for (int at = next; at < stop; at++) {
                if (bytes[at] == wanted) {
                    next = at + 1;
                    return;
                }
            }
            next = stop;
            fill();
        }
    }

    void skip(long length) throws IOException {
        requireWithin(position(), length);
        if (length <= end - next) {
            next += (int) length;
            return;
        }
        // A stream may skip behind its own end; the last byte is read to prove that it is there.
        long unread = length - (end - next) - 1;
        bufferStart += end + unread;
        next = 0;
        end = 0;
        try {
            stream.skipNBytes(unread);
        } catch (EOFException e) {
            throw endsEarly();
        }
        u8();
    }

    /** Moves anywhere in the file; backwards beyond the buffer it opens the source anew. */
    void seek(long target) throws IOException {
        requireWithin(target, 0);
        if (target >= bufferStart && target <= bufferStart + end) {
            next = (int) (target - bufferStart);
            return;
        }
        if (target < bufferStart) {
            stream.close();
            stream = source.open();
            bufferStart = 0;
            next = 0;
            end = 0;
        }
        skip(target - position());
    }

    private void fill() throws IOException {
        int read = stream.read(buffer, 0, buffer.length);
        if (read <= 0) {
            throw endsEarly();
        }
        bufferStart += end;
        next = 0;
        end = read;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
