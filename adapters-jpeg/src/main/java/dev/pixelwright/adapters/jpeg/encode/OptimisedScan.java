package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.entropy.BitWriter;
import dev.pixelwright.adapters.jpeg.encode.entropy.CodeBook;
import dev.pixelwright.adapters.jpeg.encode.entropy.Histogram;
import dev.pixelwright.adapters.jpeg.encode.entropy.SequentialTokens;
import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** One scan of everything with tables made for it: all tokens are kept until they have been counted. */
final class OptimisedScan implements ScanWriter {

    private final Markers markers;
    private final Subsampling subsampling;
    private final OutputStream out;
    private final SequentialTokens tokens;
    private final Histogram histogram;
    private final List<int[]> kept = new ArrayList<>();

    OptimisedScan(Markers markers, Subsampling subsampling, OutputStream out) {
        this.markers = markers;
        this.subsampling = subsampling;
        this.out = out;
        this.tokens = new SequentialTokens(Units.capacity(subsampling));
        this.histogram = new Histogram(subsampling.components() == 1 ? 2 : 4);
    }

    @Override
    public void add(Units units) {
        tokens.clear();
        UnitOrder.addAll(units, tokens);
        int[] these = tokens.copy();
        histogram.add(these, these.length);
        kept.add(these);
    }

    @Override
    public void finish() throws IOException {
        List<HuffmanTable> tables = histogram.tables();
        markers.sequentialScan(subsampling, tables);
        CodeBook codes = CodeBook.of(tables);
        BitWriter writer = new BitWriter(out);
        for (int[] these : kept) {
            writer.write(these, these.length, codes);
        }
        writer.end();
    }
}
