package dev.pixelwright.app.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Small files that claim huge pictures, byte by byte after the specification of each format. */
final class Bombs {

    private static final int SIDE = 30_000;

    private Bombs() {}

    /** 103 bytes: a table and a frame of 25500×25500 in three components (ITU T.81). */
    static byte[] jpeg() {
        String header = "ffd8" + "ffdb004300" + "01".repeat(64) + "ffc00011" + "08" + "639c" + "639c" + "03" + "012200"
                + "021100" + "031100" + "ffd9";
        return Arrays.copyOf(HexFormat.of().parseHex(header), 103);
    }

    /** A screen and a frame of 30000×30000 and two bytes of codes (GIF 89a). */
    static byte[] gif() {
        ByteBuffer file = little(64);
        file.put(ascii("GIF89a")).putShort((short) SIDE).putShort((short) SIDE);
        file.put((byte) 0x80).putShort((short) 0).put(new byte[6]);
        file.put((byte) 0x2c)
                .putInt(0)
                .putShort((short) SIDE)
                .putShort((short) SIDE)
                .put((byte) 0);
        file.put(new byte[] {2, 2, 0x4c, 1, 0, 0x3b});
        return written(file);
    }

    /** An animation of 99 frames of 1000×1000, each of some thirty bytes (RFC 9649). */
    static byte[] webp() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 99; i++) {
            ByteBuffer frame = little(24 + 16);
            frame.put(ascii("ANMF")).putInt(16 + 8 + 8);
            three(frame, 0, 0, 999, 999, 100);
            frame.put((byte) 0);
            // A lossless bitstream: its signature, then 14 bits of each side less one.
            frame.put(ascii("VP8L"))
                    .putInt(8)
                    .put((byte) 0x2f)
                    .putInt(999 | 999 << 14)
                    .put(new byte[3]);
            frames.writeBytes(written(frame));
        }
        ByteBuffer file = little(12 + 18 + 14 + frames.size());
        file.put(ascii("RIFF")).putInt(4 + 18 + 14 + frames.size()).put(ascii("WEBP"));
        file.put(ascii("VP8X")).putInt(10).putInt(0x02);
        three(file, 999, 999);
        file.put(ascii("ANIM")).putInt(6).putInt(0).putShort((short) 0);
        file.put(frames.toByteArray());
        return written(file);
    }

    /** A header of 60000×60000 and no more than an empty stream of pixels (ISO/IEC 15948). */
    static byte[] png() {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(2 * SIDE).putInt(2 * SIDE);
        header.put(new byte[] {8, 6, 0, 0, 0});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", HexFormat.of().parseHex("789c030000000001")));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** A header of 30000×30000 in one bit a pixel, and four bytes of pixels. */
    static byte[] bmp() {
        ByteBuffer file = little(14 + 40 + 8 + 4);
        file.put(ascii("BM")).putInt(66).putInt(0).putInt(62);
        file.putInt(40).putInt(SIDE).putInt(SIDE).putShort((short) 1).putShort((short) 1);
        file.putInt(0).putInt(4).putInt(0).putInt(0).putInt(2).putInt(2);
        // Two colours and the pixels.
        file.put(new byte[12]);
        return written(file);
    }

    /** A directory of 40000×40000 whose one strip has four bytes (TIFF 6.0). */
    static byte[] tiff() {
        ByteBuffer file = little(8 + 2 + 9 * 12 + 4 + 4);
        file.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 9);
        entry(file, 256, 40_000);
        entry(file, 257, 40_000);
        entry(file, 258, 8);
        entry(file, 259, 1);
        entry(file, 262, 1);
        entry(file, 273, 122);
        entry(file, 277, 1);
        entry(file, 278, 40_000);
        entry(file, 279, 4);
        // No further directory, and the pixels.
        file.putInt(0).putInt(0);
        return written(file);
    }

    private static void entry(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    private static void three(ByteBuffer file, int... values) {
        for (int value : values) {
            file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] written(ByteBuffer file) {
        byte[] bytes = new byte[file.position()];
        file.flip().get(bytes);
        return bytes;
    }
}
