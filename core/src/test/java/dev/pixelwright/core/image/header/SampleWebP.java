package dev.pixelwright.core.image.header;

/** A WebP of the chunks a test wants, its bitstreams cut after their headers. */
final class SampleWebP {

    private final ByteWriter chunks = new ByteWriter();

    static byte[] lossy(int width, int height) {
        return new SampleWebP().chunk("VP8 ", vp8(width, height)).end();
    }

    static byte[] lossless(int width, int height, boolean alpha) {
        return new SampleWebP().chunk("VP8L", vp8l(width, height, alpha)).end();
    }

    static byte[] animated(int width, int height, int frames) {
        SampleWebP file = new SampleWebP().extended(0x02, width, height).chunk("ANIM", new byte[6]);
        for (int i = 0; i < frames; i++) {
            file.frame(0, 0, width, height, new SampleWebP().chunk("VP8 ", vp8(width, height)));
        }
        return file.end();
    }

    static byte[] vp8(int width, int height) {
        // A key frame whose first partition has 3 bytes.
        return new ByteWriter()
                .u24le(3 << 5)
                .u8(0x9d, 0x01, 0x2a)
                .u16le(width)
                .u16le(height)
                .u8(1, 2, 3)
                .toBytes();
    }

    static byte[] vp8l(int width, int height, boolean alpha) {
        return new ByteWriter()
                .u8(0x2f)
                .u32le((width - 1) | (height - 1) << 14 | (alpha ? 1 << 28 : 0))
                .u8(9, 9)
                .toBytes();
    }

    SampleWebP extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                new ByteWriter()
                        .u8(flags, 0, 0, 0)
                        .u24le(width - 1)
                        .u24le(height - 1)
                        .toBytes());
    }

    SampleWebP frame(int x, int y, int width, int height, SampleWebP content) {
        return chunk(
                "ANMF",
                new ByteWriter()
                        .u24le(x / 2)
                        .u24le(y / 2)
                        .u24le(width - 1)
                        .u24le(height - 1)
                        .u24le(40)
                        .u8(0)
                        .bytes(content.chunks.toBytes())
                        .toBytes());
    }

    SampleWebP chunk(String name, byte[] data) {
        chunks.ascii(name).u32le(data.length).bytes(data).zeros(data.length & 1);
        return this;
    }

    byte[] end() {
        return new ByteWriter()
                .ascii("RIFF")
                .u32le(chunks.length() + 4)
                .ascii("WEBP")
                .bytes(chunks.toBytes())
                .toBytes();
    }
}
