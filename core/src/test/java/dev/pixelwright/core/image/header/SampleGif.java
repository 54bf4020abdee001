package dev.pixelwright.core.image.header;

/** A GIF of the blocks a test wants, its pictures being no true LZW. */
public final class SampleGif {

    private final ByteWriter file = new ByteWriter();

    SampleGif(int width, int height) {
        // A global table of four colours.
        file.ascii("GIF89a").u16le(width).u16le(height).u8(0x81, 0, 0).zeros(12);
    }

    public static byte[] of(int width, int height, int frames) {
        SampleGif gif = new SampleGif(width, height).loop();
        for (int i = 0; i < frames; i++) {
            gif.control(false).frame(0, 0, width, height);
        }
        return gif.end();
    }

    SampleGif loop() {
        file.u8(0x21, 0xff, 11).ascii("NETSCAPE2.0").u8(3, 1, 0, 0, 0);
        return this;
    }

    SampleGif control(boolean transparent) {
        file.u8(0x21, 0xf9, 4, transparent ? 1 : 0, 10, 0, 0, 0);
        return this;
    }

    SampleGif frame(int left, int top, int width, int height) {
        file.u8(0x2c).u16le(left).u16le(top).u16le(width).u16le(height);
        // A local table of two colours, then two sub-blocks.
        file.u8(0x80).zeros(6).u8(2, 2, 0x4c, 0x01, 1, 0x05, 0);
        return this;
    }

    SampleGif bytes(int... values) {
        file.u8(values);
        return this;
    }

    byte[] end() {
        return file.u8(0x3b).toBytes();
    }
}
