package dev.pixelwright.core.image.header;

import java.util.ArrayList;
import java.util.List;

/** A HEIF of the properties a test wants, whose one item is some bytes without sense. */
final class SampleHeif {

    static final int ITEM = 7;
    private static final int ITEM_BYTES = 9;

    private final ByteWriter properties = new ByteWriter();
    private final List<Integer> ofItem = new ArrayList<>();
    private String brand = "avif";
    private int count;
    private ByteWriter behind = new ByteWriter();

    SampleHeif brand(String name) {
        brand = name;
        return this;
    }

    SampleHeif size(int width, int height) {
        return property(box("ispe", new ByteWriter().zeros(4).u32be(width).u32be(height)));
    }

    SampleHeif turned(int quarters) {
        return property(box("irot", new ByteWriter().u8(quarters)));
    }

    SampleHeif mirrored() {
        return property(box("imir", new ByteWriter().u8(1)));
    }

    /** Cut to a size given in halves. */
    SampleHeif cut(int width, int height) {
        return property(box(
                "clap",
                new ByteWriter().u32be(width).u32be(2).u32be(height).u32be(2).zeros(16)));
    }

    SampleHeif alpha() {
        return shared(box(
                "auxC",
                new ByteWriter()
                        .zeros(4)
                        .ascii("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                        .u8(0)));
    }

    /** A property of the item. */
    SampleHeif property(byte[] box) {
        shared(box);
        return number(count);
    }

    /** A property that the item has not. */
    SampleHeif shared(byte[] box) {
        properties.bytes(box);
        count++;
        return this;
    }

    /** Gives the item the property of this number. */
    SampleHeif number(int property) {
        ofItem.add(property);
        return this;
    }

    /** A box behind all others. */
    SampleHeif with(byte[] box) {
        behind.bytes(box);
        return this;
    }

    static byte[] box(String type, ByteWriter content) {
        return new ByteWriter()
                .u32be(8L + content.length())
                .ascii(type)
                .bytes(content.toBytes())
                .toBytes();
    }

    byte[] end() {
        byte[] kind = box("ftyp", new ByteWriter().ascii(brand).zeros(4).ascii("mif1"));
        // Its length does not depend on the place it tells.
        int place = kind.length + meta(0).length + 8;
        return new ByteWriter()
                .bytes(kind)
                .bytes(meta(place))
                .bytes(box("mdat", new ByteWriter().zeros(ITEM_BYTES)))
                .bytes(behind.toBytes())
                .toBytes();
    }

    private byte[] meta(int place) {
        ByteWriter associations = new ByteWriter().u32be(0).u32be(1).u16be(ITEM).u8(ofItem.size());
        ofItem.forEach(index -> associations.u8(0x80 | index));
        return box(
                "meta",
                new ByteWriter()
                        .u32be(0)
                        .bytes(box(
                                "hdlr", new ByteWriter().zeros(8).ascii("pict").zeros(13)))
                        .bytes(box("pitm", new ByteWriter().u32be(0).u16be(ITEM)))
                        .bytes(box(
                                "iloc",
                                new ByteWriter()
                                        .u32be(0)
                                        .u16be(0x4400)
                                        .u16be(1)
                                        .u16be(ITEM)
                                        .u16be(0)
                                        .u16be(1)
                                        .u32be(place)
                                        .u32be(ITEM_BYTES)))
                        .bytes(box(
                                "iprp",
                                new ByteWriter().bytes(box("ipco", properties)).bytes(box("ipma", associations)))));
    }
}
