package dev.pixelwright.core.image.header;

/** A JPEG of one grey component, with the segments a test wants. */
final class SampleJpeg {

    private final ByteWriter file = new ByteWriter().u8(0xff, 0xd8);

    static byte[] of(int width, int height) {
        return new SampleJpeg().frame(0xc0, width, height).scan().end();
    }

    static byte[] turned(int orientation, boolean little) {
        return new SampleJpeg()
                .segment(0xe1, SampleExif.app1(orientation, little))
                .frame(0xc0, 4, 2)
                .scan()
                .end();
    }

    SampleJpeg segment(int marker, byte[] payload) {
        file.u8(0xff, marker).u16be(payload.length + 2).bytes(payload);
        return this;
    }

    SampleJpeg frame(int marker, int width, int height) {
        return frame(marker, 8, width, height);
    }

    SampleJpeg frame(int marker, int bits, int width, int height) {
        return segment(
                marker,
                new ByteWriter()
                        .u8(bits)
                        .u16be(height)
                        .u16be(width)
                        .u8(1, 1, 0x11, 0)
                        .toBytes());
    }

    /** A scan with stuffing, a restart marker and fill bytes in it. */
    SampleJpeg scan() {
        segment(0xda, new byte[] {1, 1, 0, 0, 63, 0});
        file.u8(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xff, 0x00, 0x78);
        return this;
    }

    SampleJpeg bytes(int... values) {
        file.u8(values);
        return this;
    }

    byte[] end() {
        return file.u8(0xff, 0xd9).toBytes();
    }

    byte[] unended() {
        return file.toBytes();
    }
}
