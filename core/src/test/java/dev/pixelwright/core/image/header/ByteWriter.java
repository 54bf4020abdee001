package dev.pixelwright.core.image.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a file byte by byte, so that a test says exactly what is in it. */
final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteWriter u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    ByteWriter u16be(int value) {
        return u8(value >> 8, value);
    }

    ByteWriter u16le(int value) {
        return u8(value, value >> 8);
    }

    ByteWriter u24le(int value) {
        return u16le(value).u8(value >> 16);
    }

    ByteWriter u32be(long value) {
        return u16be((int) (value >> 16)).u16be((int) value);
    }

    ByteWriter u32le(long value) {
        return u16le((int) value).u16le((int) (value >> 16));
    }

    ByteWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    ByteWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ByteWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    int length() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
