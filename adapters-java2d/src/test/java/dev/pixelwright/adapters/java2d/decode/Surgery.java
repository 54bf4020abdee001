package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/** Changes files byte by byte into what no writer at hand would write. */
public final class Surgery {

    private static final int PNG_HEADER_END = 33;

    private Surgery() {}

    /** Puts a chunk behind the header of a PNG. */
    public static byte[] pngChunk(byte[] file, String type, byte[] data) {
        return insert(file, PNG_HEADER_END, PngChunks.chunk(type, data));
    }

    /** Gives a PNG a colour profile. */
    public static byte[] pngProfile(byte[] file, byte[] profile) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("test\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
            out.write(profile);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pngChunk(file, "iCCP", data.toByteArray());
    }

    /** Puts a segment behind the start of a JPEG. */
    public static byte[] jpegSegment(byte[] file, int marker, byte[] data) {
        ByteBuffer segment = ByteBuffer.allocate(4 + data.length);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data);
        return insert(file, 2, segment.array());
    }

    /** Gives a JPEG a colour profile in one segment. */
    public static byte[] jpegProfile(byte[] file, byte[] profile) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(profile);
        return jpegSegment(file, 0xe2, data.toByteArray());
    }

    /** An Exif block of one directory with an orientation, a camera and a place, all of it findable as text. */
    public static byte[] exif(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        block.put("II".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 3);
        block.putShort((short) 0x010f).putShort((short) 2).putInt(8).putInt(64);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(80);
        block.putInt(0);
        block.position(64).put("CAMERA1\0".getBytes(StandardCharsets.ISO_8859_1));
        // The directory of the place: one entry, the latitude's reference, then no further directory.
        block.position(80).putShort((short) 1);
        block.putShort((short) 1).putShort((short) 2).putInt(20).putInt(100).putInt(0);
        block.position(100).put("GPS-PLACE-OF-A-HOME\0".getBytes(StandardCharsets.ISO_8859_1));
        return block.array();
    }

    /** Gives a JPEG this Exif block. */
    public static byte[] jpegExif(byte[] file, byte[] exif) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(exif);
        return jpegSegment(file, 0xe1, data.toByteArray());
    }

    /** Makes the screen of a GIF larger than its frame, which moves to left, top. */
    public static byte[] gifOnScreen(byte[] file, int width, int height, int left, int top) {
        byte[] changed = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(6, (short) width).putShort(8, (short) height);
        int at = 13 + ((changed[10] & 0x80) != 0 ? 3 << ((changed[10] & 7) + 1) : 0);
        while (changed[at] == 0x21) {
            at += 2;
            while (changed[at] != 0) {
                at += (changed[at] & 0xff) + 1;
            }
            at++;
        }
        buffer.putShort(at + 1, (short) left).putShort(at + 3, (short) top);
        return changed;
    }

    public static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static byte[] insert(byte[] file, int at, byte[] bytes) {
        byte[] result = Arrays.copyOf(file, file.length + bytes.length);
        System.arraycopy(bytes, 0, result, at, bytes.length);
        System.arraycopy(file, at, result, at + bytes.length, file.length - at);
        return result;
    }
}
