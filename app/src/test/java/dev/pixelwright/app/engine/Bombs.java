package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

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

    /** A screen of 1000×1000 and 99 frames of it, each of sixteen bytes. */
    static byte[] gifPages() {
        ByteBuffer file = little(4096);
        file.put(ascii("GIF89a")).putShort((short) 1000).putShort((short) 1000);
        file.put((byte) 0x80).putShort((short) 0).put(new byte[6]);
        for (int i = 0; i < 99; i++) {
            file.put((byte) 0x2c)
                    .putInt(0)
                    .putShort((short) 1000)
                    .putShort((short) 1000)
                    .put((byte) 0);
            file.put(new byte[] {2, 2, 0x4c, 1, 0});
        }
        return written(file.put((byte) 0x3b));
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

    /** A picture of 1000×1000 that says it is followed by 98 more (W3C's third edition, 11.3.6). */
    static byte[] pngPages() {
        byte[] picture = PngFile.of(Picture.drawn(new Size(1000, 1000), (x, y) -> 0xff000000));
        return PngFile.withChunk(
                picture, "acTL", ByteBuffer.allocate(8).putInt(99).array());
    }

    /** A picture of 30000×30000 whose data are nine bytes (ISO/IEC 23008-12), of the given brand. */
    static byte[] heif(String brand) {
        byte[] size = box("ispe", ByteBuffer.allocate(12).putInt(4, SIDE).putInt(8, SIDE));
        byte[] associations = box(
                "ipma",
                ByteBuffer.allocate(12)
                        .putInt(4, 1)
                        .putShort(8, (short) 1)
                        .put(10, (byte) 1)
                        .put(11, (byte) 0x81));
        byte[] properties = box("iprp", ByteBuffer.wrap(joined(box("ipco", ByteBuffer.wrap(size)), associations)));
        byte[] picture = box("pitm", ByteBuffer.allocate(6).putShort(4, (short) 1));
        byte[] kind = box("ftyp", ByteBuffer.wrap(ascii(brand + "\0\0\0\0mif1")));
        ByteBuffer place = ByteBuffer.allocate(22)
                .putShort(4, (short) 0x4400)
                .putShort(6, (short) 1)
                .putShort(8, (short) 1)
                .putShort(12, (short) 1)
                .putInt(18, 9);
        int before = kind.length + 12 + picture.length + 8 + place.capacity() + properties.length + 8;
        byte[] places = box("iloc", place.putInt(14, before));
        byte[] meta = box("meta", ByteBuffer.wrap(joined(new byte[4], picture, places, properties)));
        return joined(kind, meta, box("mdat", ByteBuffer.allocate(9)));
    }

    /** A picture of 8×8 with a profile, a remark and a packet of XMP that each unfold to {@code megabytes}. */
    static byte[] pngBaggage(int megabytes) {
        byte[] packed = packed(megabytes);
        byte[] file = PngFile.of(Picture.drawn(new Size(8, 8), (x, y) -> 0xff204060));
        file = PngFile.withChunk(file, "iTXt", joined(ascii("XML:com.adobe.xmp\0\1\0\0\0"), packed));
        file = PngFile.withChunk(file, "zTXt", joined(ascii("Comment\0\0"), packed));
        return PngFile.withChunk(file, "iCCP", joined(ascii("profile\0\0"), packed));
    }

    private static byte[] packed(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                packing.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
        ByteBuffer file = tiffHeader();
        directory(file, 40_000, 273, 40_000);
        return written(file);
    }

    /** A picture of 100×100 in one tile of 30000×30000 (section 15), which has four bytes. */
    static byte[] tiffTile() {
        ByteBuffer file = tiffHeader();
        directory(file, 100, 324, SIDE);
        return written(file);
    }

    /** Sixty pages of 1000×1000, which share the four bytes of their strip. */
    static byte[] tiffPages() {
        ByteBuffer file = tiffHeader();
        for (int i = 0; i < 60; i++) {
            directory(file, 1000, 273, 1000);
            int end = file.position();
            file.putInt(end - 4, i < 59 ? end : 0);
        }
        return written(file);
    }

    // Behind the header four bytes of pixels, and then the first directory.
    private static ByteBuffer tiffHeader() {
        return little(8192).put(ascii("II")).putShort((short) 42).putInt(12).putInt(0);
    }

    // Of a square picture whose pieces, strips or tiles by the tag of their places, are squares or stripes so high.
    private static void directory(ByteBuffer file, int side, int places, int piece) {
        boolean tiled = places == 324;
        file.putShort((short) 9);
        entry(file, 256, side);
        entry(file, 257, side);
        entry(file, 258, 8);
        entry(file, 259, 1);
        entry(file, 262, 1);
        if (tiled) {
            entry(file, 322, piece);
            entry(file, 323, piece);
            entry(file, 324, 8);
            entry(file, 325, 4);
        } else {
            entry(file, 273, 8);
            entry(file, 277, 1);
            entry(file, 278, piece);
            entry(file, 279, 4);
        }
        file.putInt(0);
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

    private static byte[] box(String type, ByteBuffer content) {
        return ByteBuffer.allocate(8 + content.capacity())
                .putInt(8 + content.capacity())
                .put(ascii(type))
                .put(content.rewind())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
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
