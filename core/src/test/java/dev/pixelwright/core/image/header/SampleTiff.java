package dev.pixelwright.core.image.header;

import java.util.ArrayList;
import java.util.List;

/** A TIFF of pages of one row each, in either byte order; the data of a page lies behind its directory. */
final class SampleTiff {

    private record Entry(int tag, int type, long value) {}

    private final ByteWriter file = new ByteWriter();
    private final boolean little;

    SampleTiff(boolean little) {
        this.little = little;
        file.ascii(little ? "II" : "MM");
        u16(42);
        u32(8);
    }

    static byte[] of(boolean little, int width, int pages) {
        SampleTiff tiff = new SampleTiff(little);
        for (int i = 0; i < pages; i++) {
            tiff.page(width, 1, i == pages - 1, new int[][] {});
        }
        return tiff.toBytes();
    }

    /** A page with further tags of one SHORT each, two strips of two bytes, and maybe no page behind it. */
    SampleTiff page(int width, int height, boolean last, int[]... shorts) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(256, 3, width));
        entries.add(new Entry(257, 4, height));
        for (int[] tag : shorts) {
            entries.add(new Entry(tag[0], 3, tag[1]));
        }
        int behind = file.length() + 2 + 12 * (entries.size() + 2) + 4;
        u16(entries.size() + 2);
        entries.forEach(this::entry);
        // Two offsets of four bytes do not fit into an entry, two lengths of two bytes do.
        u16(273);
        u16(4);
        u32(2);
        u32(behind);
        u16(279);
        u16(3);
        u32(2);
        u16(2);
        u16(2);
        u32(last ? 0 : behind + 12);
        u32(behind + 8);
        u32(behind + 10);
        file.zeros(4);
        return this;
    }

    private void entry(Entry entry) {
        u16(entry.tag());
        u16(entry.type());
        u32(1);
        if (entry.type() == 3) {
            u16((int) entry.value());
            u16(0);
        } else {
            u32(entry.value());
        }
    }

    private void u16(int value) {
        if (little) {
            file.u16le(value);
        } else {
            file.u16be(value);
        }
    }

    private void u32(long value) {
        if (little) {
            file.u32le(value);
        } else {
            file.u32be(value);
        }
    }

    byte[] toBytes() {
        return file.toBytes();
    }
}
