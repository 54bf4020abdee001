package dev.pixelwright.adapters.jpeg.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a picture as a file, in whatever way. Each scan has Huffman tables of its own. */
final class TestFile {

    private final TestPicture picture;
    private final List<TestScan> scans;
    private boolean progressive;
    private int restartInterval;
    private boolean wideTables;
    private boolean padded;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TestFile(TestPicture picture, List<TestScan> scans) {
        this.picture = picture;
        this.scans = scans;
    }

    static TestFile sequential(TestPicture picture, List<TestScan> scans) {
        return new TestFile(picture, scans);
    }

    static TestFile progressive(TestPicture picture, List<TestScan> scans) {
        TestFile file = new TestFile(picture, scans);
        file.progressive = true;
        return file;
    }

    /** With so many MCUs between two restarts; 0 for no restarts. */
    TestFile restarting(int interval) {
        restartInterval = interval;
        return this;
    }

    /** With quantisation tables of 16 bits a step. */
    TestFile withWideTables() {
        wideTables = true;
        return this;
    }

    /** With fill bytes before each marker, and with more bytes than belong there behind scans, before segments and at the end. */
    TestFile padded() {
        padded = true;
        return this;
    }

    byte[] write() {
        marker(0xd8);
        segment(0xe0, "JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        for (int table = 0; table < 2; table++) {
            tables.write((wideTables ? 0x10 : 0) | table);
            for (int k = 0; k < 64; k++) {
                if (wideTables) {
                    tables.write(0);
                }
                tables.write(TestPicture.step(table, k));
            }
        }
        segment(0xdb, tables.toByteArray());
        frame();
        if (restartInterval > 0) {
            segment(0xdd, new byte[] {(byte) (restartInterval >> 8), (byte) restartInterval});
        }
        for (int i = 0; i < scans.size(); i++) {
            scan(scans.get(i), 37 * i);
        }
        marker(0xd9);
        if (padded) {
            out.writeBytes(new byte[] {1, 2, (byte) 0xff, (byte) 0xd8, 3});
        }
        return out.toByteArray();
    }

    private void marker(int code) {
        if (padded && out.size() > 0) {
            out.writeBytes(new byte[] {0x55, (byte) 0xff, 0, 0x55, (byte) 0xff, (byte) 0xff});
        }
        out.write(0xff);
        out.write(code);
    }

    private void segment(int code, byte[] data) {
        marker(code);
        out.write((data.length + 2) >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
    }

    private void frame() {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(8);
        frame.write(picture.height >> 8);
        frame.write(picture.height);
        frame.write(picture.width >> 8);
        frame.write(picture.width);
        frame.write(picture.components.size());
        for (Component component : picture.components) {
            frame.write(component.id());
            frame.write(component.across() << 4 | component.down());
            frame.write(component.table());
        }
        segment(progressive ? 0xc2 : 0xc1, frame.toByteArray());
    }

    private void scan(TestScan scan, int variant) {
        TestCode dc = TestCode.ofDc(variant);
        TestCode ac = TestCode.ofAc(variant);
        int number = variant % 4;
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        tables.write(number);
        dc.writeTable(tables);
        tables.write(0x10 | number);
        ac.writeTable(tables);
        segment(0xc4, tables.toByteArray());
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(scan.components().size());
        for (int component : scan.components()) {
            header.write(picture.components.get(component).id());
            header.write(number << 4 | number);
        }
        header.write(scan.first());
        header.write(scan.last());
        header.write(scan.before() << 4 | scan.shift());
        segment(0xda, header.toByteArray());
        BitOutput bits = new BitOutput(out);
        data(
                scan,
                bits,
                IntStream.range(0, scan.components().size())
                        .mapToObj(i -> new BlockWriter(scan, progressive, dc, ac, bits))
                        .toList());
    }

    private void data(TestScan scan, BitOutput bits, List<BlockWriter> writers) {
        int first = scan.components().get(0);
        boolean alone = writers.size() == 1;
        Component sampling = picture.components.get(first);
        int mcusAcross = alone
                ? TestPicture.ceiling(picture.planeWidth(first), 8)
                : picture.blocks[first][0].length / sampling.across();
        int mcusDown = alone
                ? TestPicture.ceiling(picture.planeHeight(first), 8)
                : picture.blocks[first].length / sampling.down();
        for (int mcu = 0; mcu < mcusAcross * mcusDown; mcu++) {
            if (restartInterval > 0 && mcu > 0 && mcu % restartInterval == 0) {
                writers.forEach(BlockWriter::end);
                bits.flush();
                marker(0xd0 + (mcu / restartInterval - 1) % 8);
            }
            for (int i = 0; i < writers.size(); i++) {
                int component = scan.components().get(i);
                int across = alone ? 1 : picture.components.get(component).across();
                int down = alone ? 1 : picture.components.get(component).down();
                for (int block = 0; block < across * down; block++) {
                    int row = mcu / mcusAcross * down + block / across;
                    int column = mcu % mcusAcross * across + block % across;
                    writers.get(i).write(picture.blocks[component][row][column]);
                }
            }
        }
        writers.forEach(BlockWriter::end);
        bits.flush();
    }
}
