package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.entropy.BitWriter;
import dev.pixelwright.adapters.jpeg.encode.entropy.CodeBook;
import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;
import dev.pixelwright.adapters.jpeg.encode.progressive.CoefficientPlane;
import dev.pixelwright.adapters.jpeg.encode.progressive.Step;
import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The scans of a progressive file: all coefficients are kept, and then written in steps, from coarse to fine. */
final class ProgressiveScans implements ScanWriter {

    private static final int SIDE = 8;

    private final Markers markers;
    private final Subsampling subsampling;
    private final OutputStream out;
    private final List<CoefficientPlane> planes = new ArrayList<>();

    ProgressiveScans(Markers markers, JpegSettings settings, OutputStream out) {
        this.markers = markers;
        this.subsampling = settings.subsampling();
        this.out = out;
        for (int c = 0; c < subsampling.components(); c++) {
            int blocks = (subsampling.planeWidth(c, settings.width()) + SIDE - 1) / SIDE;
            planes.add(new CoefficientPlane(blocks, subsampling.horizontal(c), subsampling.vertical(c)));
        }
    }

    @Override
    public void add(Units units) {
        for (int c = 0; c < planes.size(); c++) {
            for (int row = 0; row < units.rows(c); row++) {
                int inPicture = units.row() * subsampling.vertical(c) + row;
                planes.get(c).add(inPicture, units.lanes(c), units.lane(c, row, 0), units.columns(c));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        BitWriter writer = new BitWriter(out);
        for (Step step : Step.script(planes.size() > 1)) {
            TokenList tokens = step.tokens(planes);
            List<HuffmanTable> tables = tokens.optimalTables();
            markers.progressiveScan(subsampling, step, tables);
            tokens.writeTo(writer, CodeBook.of(tables));
        }
    }
}
