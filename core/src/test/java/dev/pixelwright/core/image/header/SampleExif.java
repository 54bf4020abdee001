package dev.pixelwright.core.image.header;

/** An Exif block with an orientation behind another tag. */
final class SampleExif {

    private SampleExif() {}

    static byte[] app1(int orientation, boolean little) {
        return new ByteWriter()
                .ascii("Exif\0\0")
                .bytes(block(orientation, little))
                .toBytes();
    }

    static byte[] block(int orientation, boolean little) {
        ByteWriter out = new ByteWriter();
        if (little) {
            out.ascii("II*\0").u32le(8).u16le(2);
            out.u16le(0x010f).u16le(2).u32le(2).ascii("A\0\0\0");
            out.u16le(0x0112).u16le(3).u32le(1).u16le(orientation).u16le(0);
        } else {
            out.ascii("MM\0*").u32be(8).u16be(2);
            out.u16be(0x010f).u16be(2).u32be(2).ascii("A\0\0\0");
            out.u16be(0x0112).u16be(3).u32be(1).u16be(orientation).u16be(0);
        }
        return out.zeros(4).toBytes();
    }
}
