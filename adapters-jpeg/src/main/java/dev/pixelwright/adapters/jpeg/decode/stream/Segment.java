package dev.pixelwright.adapters.jpeg.decode.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a marker segment holds behind its length, read from front to back. Reading past its end is damage. */
public final class Segment {

    private final byte[] data;
    private int at;

    public Segment(byte[] data) {
        this.data = data;
    }

    /** How many bytes are left. */
    public int left() {
        return data.length - at;
    }

    public int u8() {
        if (at >= data.length) {
            throw Damage.of("a segment is shorter than what it holds");
        }
        return data[at++] & 0xff;
    }

    public int u16() {
        int high = u8();
        return high << 8 | u8();
    }

    public byte[] bytes(int length) {
        if (length > left()) {
            throw Damage.of("a segment is shorter than what it holds");
        }
        at += length;
        return Arrays.copyOfRange(data, at - length, at);
    }

    /** Reads {@code name} if it is what comes next, and otherwise nothing. */
    public boolean startsWith(String name) {
        byte[] expected = name.getBytes(StandardCharsets.ISO_8859_1);
        if (expected.length > left() || !Arrays.equals(data, at, at + expected.length, expected, 0, expected.length)) {
            return false;
        }
        at += expected.length;
        return true;
    }
}
