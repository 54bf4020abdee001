package dev.pixelwright.adapters.jpeg.decode.stream;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A file read once from front to back, of which it holds a window. */
public final class JpegInput {

    private static final int WINDOW = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final int ALL_ONES = 0xff;

    private final InputStream source;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int end;

    public JpegInput(InputStream source) {
        this.source = source;
    }

    /** The next marker, past whatever precedes it, and past fill bytes (B.1.1.2); {@link Marker#NONE} at the end. */
    public int marker() throws IOException {
        int code = 0;
        while (code == 0) {
            int value = next();
            while (value != ALL_ONES) {
                if (value < 0) {
                    return Marker.NONE;
                }
                value = next();
            }
            while (value == ALL_ONES) {
                value = next();
            }
            code = value;
        }
        return code;
    }

    /** The segment behind a marker (B.1.1.4). */
    public Segment segment() throws IOException {
        byte[] data = new byte[length()];
        int filled = 0;
        while (filled < data.length) {
            require();
            int some = Math.min(end - at, data.length - filled);
            System.arraycopy(window, at, data, filled, some);
            at += some;
            filled += some;
        }
        return new Segment(data);
    }

    public void skipSegment() throws IOException {
        int left = length();
        while (left > 0) {
            require();
            int some = Math.min(end - at, left);
            at += some;
            left -= some;
        }
    }

    private int length() throws IOException {
        require();
        int high = window[at++] & ALL_ONES;
        require();
        int length = (high << 8 | (window[at++] & ALL_ONES)) - 2;
        if (length < 0) {
            throw Damage.of("a segment is shorter than its own length");
        }
        return length;
    }

    /**
     * Copies entropy-coded bytes up to the next marker, without the zeros stuffed in behind 0xff (F.1.2.3).
     *
     * @return how many, from 1 to {@code room}; 0 when the next is a marker, or the end
     */
    public int unstuff(byte[] target, int from, int room) throws IOException {
        int out = from;
        int stop = from + room;
        while (out < stop && more(1)) {
            int before = at;
            copyPlain(target, out, stop);
            out += at - before;
            if (out < stop && at < end && window[at] == (byte) ALL_ONES) {
                if (!isStuffed()) {
                    break;
                }
                target[out++] = (byte) ALL_ONES;
            }
        }
        return out - from;
    }

    // Copies up to the next 0xff, the end of the window or that of the target; eight bytes at a time as long as it can.
    private void copyPlain(byte[] target, int from, int stop) {
        byte[] in = window;
        int p = at;
        int out = from;
        int last = Math.min(end, p + stop - from);
        while (p + Long.BYTES <= last) {
            long eight = (long) LONGS.get(in, p);
            // A byte of ones is one whose complement is zero; a false alarm only costs the slow way.
            if ((eight & HIGH_BITS & (~eight - LOW_BITS)) != 0) {
                break;
            }
            LONGS.set(target, out, eight);
            p += Long.BYTES;
            out += Long.BYTES;
        }
        while (p < last && in[p] != (byte) ALL_ONES) {
            target[out++] = in[p++];
        }
        at = p;
    }

    // At 0xff: whether it is data. If so it is passed, with fill bytes before and the zero behind it.
    private boolean isStuffed() throws IOException {
        while (more(2)) {
            int value = window[at + 1] & ALL_ONES;
            if (value == 0) {
                at += 2;
                return true;
            }
            if (value != ALL_ONES) {
                return false;
            }
            at++;
        }
        return false;
    }

    private int next() throws IOException {
        return more(1) ? window[at++] & ALL_ONES : -1;
    }

    private void require() throws IOException {
        if (!more(1)) {
            throw Damage.inData();
        }
    }

    // Whether the window holds so many bytes from here on, after reading what it takes.
    private boolean more(int bytes) throws IOException {
        while (end - at < bytes) {
            System.arraycopy(window, at, window, 0, end - at);
            end -= at;
            at = 0;
            int read = source.read(window, end, window.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }
}
