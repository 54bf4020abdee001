package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.progressive.Step;
import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.encode.table.Zigzag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the marker segments of T.81, annex B, in the order and form in which libjpeg does. */
final class Markers {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int DQT = 0xdb;
    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int DHT = 0xc4;
    private static final int SOS = 0xda;
    /** JFIF 1.01; no unit, pixels are square; no thumbnail (ITU-T T.871, 10.1). */
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** In an identifier of a Huffman table that it is for AC; in a component of a scan its number for DC stands there. */
    private static final int AC = 0x10;

    private static final int PRECISION = 8;
    private static final int COEFFICIENTS = 64;

    private final OutputStream out;

    Markers(OutputStream out) {
        this.out = out;
    }

    /** SOI, JFIF, and what the settings want carried. */
    void start(JpegSettings settings) throws IOException {
        marker(SOI);
        segment(APP0, JFIF);
        for (AppSegment segment : settings.segments()) {
            segment(APP0 + segment.number(), segment.content());
        }
    }

    void quantisation(int id, QuantisationTable table) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(id);
        for (int k = 0; k < COEFFICIENTS; k++) {
            content.write(table.divisor(Zigzag.natural(k)));
        }
        segment(DQT, content.toByteArray());
    }

    /** Components are numbered from 1, as JFIF wants it; chroma uses table 1. */
    void frame(JpegSettings settings) throws IOException {
        Subsampling subsampling = settings.subsampling();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(PRECISION);
        writeShort(content, settings.height());
        writeShort(content, settings.width());
        content.write(subsampling.components());
        for (int c = 0; c < subsampling.components(); c++) {
            content.write(c + 1);
            content.write(subsampling.horizontal(c) << 4 | subsampling.vertical(c));
            content.write(c == 0 ? 0 : 1);
        }
        segment(settings.coding() == Coding.PROGRESSIVE ? SOF2 : SOF0, content.toByteArray());
    }

    /** Tables of DC and AC for luma, and for chroma if there is any, and a scan of all components and coefficients. */
    void sequentialScan(Subsampling subsampling, List<HuffmanTable> tables) throws IOException {
        for (int i = 0; i < 2 * Math.min(2, subsampling.components()); i++) {
            huffman(i % 2 * AC + i / 2, tables.get(i));
        }
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        scan.write(subsampling.components());
        for (int c = 0; c < subsampling.components(); c++) {
            scan.write(c + 1);
            scan.write(c == 0 ? 0 : AC + 1);
        }
        scan.write(0);
        scan.write(COEFFICIENTS - 1);
        scan.write(0);
        segment(SOS, scan.toByteArray());
    }

    /** Tables, which scans of one bit of coefficient 0 have none of, and a scan. */
    void progressiveScan(Subsampling subsampling, Step step, List<HuffmanTable> tables) throws IOException {
        int chroma = step.component() == 0 ? 0 : 1;
        for (int i = 0; i < tables.size(); i++) {
            huffman(step.isDc() ? i : AC + chroma, tables.get(i));
        }
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        if (step.isDc()) {
            scan.write(subsampling.components());
            for (int c = 0; c < subsampling.components(); c++) {
                scan.write(c + 1);
                scan.write(c == 0 || tables.isEmpty() ? 0 : AC);
            }
        } else {
            scan.write(1);
            scan.write(step.component() + 1);
            scan.write(chroma);
        }
        scan.write(step.first());
        scan.write(step.last());
        scan.write(step.known() << 4 | step.bit());
        segment(SOS, scan.toByteArray());
    }

    /** {@code id} is the class, 0 for DC and 1 for AC, × 16 + the number that scans call it by. */
    private void huffman(int id, HuffmanTable table) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(id);
        content.writeBytes(table.counts());
        content.writeBytes(table.symbols());
        segment(DHT, content.toByteArray());
    }

    void end() throws IOException {
        marker(EOI);
    }

    private void segment(int code, byte[] content) throws IOException {
        marker(code);
        writeShort(out, content.length + Short.BYTES);
        out.write(content);
    }

    private void marker(int code) throws IOException {
        out.write(0xff);
        out.write(code);
    }

    private static void writeShort(OutputStream out, int value) throws IOException {
        out.write(value >>> 8);
        out.write(value);
    }
}
