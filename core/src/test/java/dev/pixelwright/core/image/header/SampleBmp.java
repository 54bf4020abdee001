package dev.pixelwright.core.image.header;

/** A BMP whose pixels begin right behind its headers. */
final class SampleBmp {

    private SampleBmp() {}

    /** Version 3 (40 bytes) or later, uncompressed or with masks. */
    static byte[] of(int dibSize, int width, int height, int bits, int compression, long alphaMask) {
        int masks = dibSize == 40 && compression == 6 ? 16 : dibSize == 40 && compression == 3 ? 12 : 0;
        int pixels = (width * bits + 31) / 32 * 4 * Math.abs(height);
        ByteWriter dib = new ByteWriter()
                .u32le(dibSize)
                .u32le(width)
                .u32le(height)
                .u16le(1)
                .u16le(bits)
                .u32le(compression)
                .u32le(pixels)
                .zeros(16);
        if (dibSize > 40 || masks > 0) {
            dib.u32le(0xff0000).u32le(0xff00).u32le(0xff);
        }
        if (dibSize > 52 || masks == 16) {
            dib.u32le(alphaMask);
        }
        dib.zeros(dibSize + masks - dib.length());
        return file(dib.toBytes(), pixels);
    }

    static byte[] core(int width, int height, int bits) {
        byte[] dib = new ByteWriter()
                .u32le(12)
                .u16le(width)
                .u16le(height)
                .u16le(1)
                .u16le(bits)
                .toBytes();
        return file(dib, (width * bits + 31) / 32 * 4 * height);
    }

    static byte[] runs(int height, int bits, int compression) {
        byte[] dib = new ByteWriter()
                .u32le(40)
                .u32le(5)
                .u32le(height)
                .u16le(1)
                .u16le(bits)
                .u32le(compression)
                .u32le(6)
                .zeros(16)
                .toBytes();
        return file(dib, 6);
    }

    private static byte[] file(byte[] dib, int pixels) {
        int start = 14 + dib.length;
        return new ByteWriter()
                .ascii("BM")
                .u32le(start + pixels)
                .u32le(0)
                .u32le(start)
                .bytes(dib)
                .zeros(pixels)
                .toBytes();
    }
}
