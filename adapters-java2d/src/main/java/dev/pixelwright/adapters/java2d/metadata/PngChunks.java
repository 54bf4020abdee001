package dev.pixelwright.adapters.java2d.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** The chunks of a PNG (ISO/IEC 15948, 5.3): length, type, data, checksum. */
public final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int OVERHEAD = 12;
    private static final int HEADER_END = SIGNATURE + OVERHEAD + 13;

    private PngChunks() {}

    /** The data of the first chunk of {@code type}. */
    public static Optional<byte[]> find(byte[] file, String type) {
        return find(file, type, "");
    }

    /** The data of the first chunk of {@code type} whose data begin with {@code start}. */
    static Optional<byte[]> find(byte[] file, String type, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int at = SIGNATURE;
        while (at + OVERHEAD <= file.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - OVERHEAD) {
                return Optional.empty();
            }
            String found = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            boolean starts = length >= wanted.length
                    && Arrays.equals(file, at + 8, at + 8 + wanted.length, wanted, 0, wanted.length);
            if (found.equals(type) && starts) {
                return Optional.of(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            }
            at += length + OVERHEAD;
        }
        return Optional.empty();
    }

    /** The file without its chunks of these types. */
    public static byte[] without(byte[] file, Set<String> types) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        ByteBuffer buffer = ByteBuffer.wrap(file);
        out.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + OVERHEAD <= file.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - OVERHEAD) {
                break;
            }
            if (!types.contains(new String(file, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                out.write(file, at, length + OVERHEAD);
            }
            at += length + OVERHEAD;
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    /** Puts a chunk behind the header. */
    static byte[] insert(byte[] file, String type, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + data.length + OVERHEAD);
        out.write(file, 0, HEADER_END);
        byte[] chunk = chunk(type, data);
        out.write(chunk, 0, chunk.length);
        out.write(file, HEADER_END, file.length - HEADER_END);
        return out.toByteArray();
    }

    /** A whole chunk. */
    public static byte[] chunk(String type, byte[] data) {
        return chunk(type, data, data.length);
    }

    /** A whole chunk of the first {@code length} bytes. */
    public static byte[] chunk(String type, byte[] data, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(OVERHEAD + length);
        buffer.putInt(length);
        buffer.put(type.getBytes(StandardCharsets.ISO_8859_1));
        buffer.put(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(buffer.array(), 4, length + 4);
        return buffer.putInt((int) crc.getValue()).array();
    }
}
