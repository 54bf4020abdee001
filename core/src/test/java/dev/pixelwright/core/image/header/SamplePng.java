package dev.pixelwright.core.image.header;

import java.util.zip.CRC32;

/** A PNG of the chunks a test wants; the picture data is no zlib stream, which no header reader can know. */
final class SamplePng {

    private final ByteWriter file = new ByteWriter().u8(0x89).ascii("PNG\r\n\u001a\n");

    static byte[] of(int width, int height, int bits, int colourType) {
        return new SamplePng()
                .header(width, height, bits, colourType)
                .chunk("PLTE", new byte[6])
                .chunk("IDAT", new byte[] {1, 2, 3})
                .chunk("IDAT", new byte[] {4})
                .end();
    }

    static byte[] animated(int claimed, int frames) {
        SamplePng png = new SamplePng()
                .header(8, 4, 8, 2)
                .chunk("acTL", new ByteWriter().u32be(claimed).zeros(4).toBytes());
        for (int i = 0; i < frames; i++) {
            png.frame(i, 8, 4, 0, 0);
            if (i == 0) {
                png.chunk("IDAT", new byte[3]);
            }
        }
        return frames == 0 ? png.chunk("IDAT", new byte[3]).end() : png.end();
    }

    SamplePng header(long width, long height, int bits, int colourType) {
        return chunk(
                "IHDR",
                new ByteWriter()
                        .u32be(width)
                        .u32be(height)
                        .u8(bits, colourType, 0, 0, 0)
                        .toBytes());
    }

    SamplePng frame(int number, int width, int height, int x, int y) {
        return chunk(
                "fcTL",
                new ByteWriter()
                        .u32be(number)
                        .u32be(width)
                        .u32be(height)
                        .u32be(x)
                        .u32be(y)
                        .zeros(6)
                        .toBytes());
    }

    SamplePng chunk(String type, byte[] data) {
        byte[] summed = new ByteWriter().ascii(type).bytes(data).toBytes();
        CRC32 crc = new CRC32();
        crc.update(summed);
        file.u32be(data.length).bytes(summed).u32be(crc.getValue());
        return this;
    }

    byte[] end() {
        return chunk("IEND", new byte[0]).file.toBytes();
    }
}
