package dev.pixelwright.app.engine;

import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A PNG of 24 bits a pixel (W3C's third edition, 5.3, 10, 11.2.1): the one format that every engine reads. */
public final class PlainPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_BYTES = 13;
    private static final int CHUNK_OVERHEAD = 12;
    private static final byte RGB = 2;
    private static final int BYTES_PER_PIXEL = 3;

    private PlainPng() {}

    /** One whose samples, numbered from the first with one more before each row, are {@code sample}'s lowest eight bits. */
    public static byte[] of(Size size, IntUnaryOperator sample) {
        int stride = 1 + size.width() * BYTES_PER_PIXEL;
        byte[] rows = new byte[size.height() * stride];
        for (int i = 0; i < rows.length; i++) {
            // The first byte of a row names its filter: none.
            rows[i] = (byte) (i % stride == 0 ? 0 : sample.applyAsInt(i));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot break off", e);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(HEADER_BYTES)
                        .putInt(size.width())
                        .putInt(size.height())
                        .put((byte) Byte.SIZE)
                        .put(RGB)
                        .array()));
        file.writeBytes(chunk("IDAT", packed.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(CHUNK_OVERHEAD + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
