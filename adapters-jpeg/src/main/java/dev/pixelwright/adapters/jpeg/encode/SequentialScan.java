package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.entropy.BitWriter;
import dev.pixelwright.adapters.jpeg.encode.entropy.CodeBook;
import dev.pixelwright.adapters.jpeg.encode.entropy.SequentialTokens;
import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One scan of everything with the standard tables: written as units come. */
final class SequentialScan implements ScanWriter {

    private static final List<HuffmanTable> TABLES =
            List.of(HuffmanTable.LUMA_DC, HuffmanTable.LUMA_AC, HuffmanTable.CHROMA_DC, HuffmanTable.CHROMA_AC);
    private static final CodeBook CODES = CodeBook.of(TABLES);

    private final Markers markers;
    private final Subsampling subsampling;
    private final BitWriter writer;
    private final SequentialTokens tokens;
    private boolean started;

    SequentialScan(Markers markers, Subsampling subsampling, OutputStream out) {
        this.markers = markers;
        this.subsampling = subsampling;
        this.writer = new BitWriter(out);
        this.tokens = new SequentialTokens(Units.capacity(subsampling));
    }

    @Override
    public void add(Units units) throws IOException {
        if (!started) {
            markers.sequentialScan(subsampling, TABLES);
            started = true;
        }
        tokens.clear();
        UnitOrder.addAll(units, tokens);
        writer.write(tokens.tokens(), tokens.count(), CODES);
    }

    @Override
    public void finish() throws IOException {
        writer.end();
    }
}
