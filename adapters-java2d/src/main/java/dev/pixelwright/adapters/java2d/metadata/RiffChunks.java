package dev.pixelwright.adapters.java2d.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The chunks of a WebP (its container specification, RIFF): type, length, data, padding to an even length. */
public final class RiffChunks {

    static final int FILE_HEADER = 12;
    static final int CHUNK_HEADER = 8;

    private RiffChunks() {}

    /** The data of the first chunk of {@code type}, four characters. */
    public static Optional<byte[]> find(byte[] file, String type) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = FILE_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            int length = buffer.getInt(at + 4);
            if (length < 0 || length > file.length - at - CHUNK_HEADER) {
                return Optional.empty();
            }
            if (new String(file, at, 4, StandardCharsets.ISO_8859_1).equals(type)) {
                return Optional.of(Arrays.copyOfRange(file, at + CHUNK_HEADER, at + CHUNK_HEADER + length));
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        return Optional.empty();
    }

    /** A whole chunk. */
    static byte[] chunk(String type, byte[] data) {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK_HEADER + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(data.length)
                .put(data);
        return buffer.array();
    }

    /** A whole file of these chunks. */
    static byte[] file(byte[] chunks) {
        ByteBuffer buffer = ByteBuffer.allocate(FILE_HEADER + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + chunks.length);
        buffer.put("WEBP".getBytes(StandardCharsets.ISO_8859_1)).put(chunks);
        return buffer.array();
    }
}
