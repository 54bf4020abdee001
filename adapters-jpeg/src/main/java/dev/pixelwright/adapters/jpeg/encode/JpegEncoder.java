package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import dev.pixelwright.adapters.jpeg.encode.entropy.BitWriter;
import dev.pixelwright.adapters.jpeg.encode.entropy.CodeBook;
import dev.pixelwright.adapters.jpeg.encode.entropy.SequentialTokens;
import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes planes as a JPEG: JFIF, 8 bits a sample, Huffman coded. Equal planes and settings give equal bytes, however they are
 * cut into strips and whichever way their lines run.
 */
public final class JpegEncoder {

    private static final int SIDE = 8;
    /** Minimum coded units that are transformed at once: enough for vectors, few enough for the cache. */
    private static final int UNITS = 64;

    private final JpegSettings settings;
    private final Subsampling subsampling;
    private final Markers markers;
    private final BlockLanes[][] lanes;
    private final SequentialTokens tokens;
    private final BitWriter writer;
    private final CodeBook book;
    private int written;

    /** Nothing is written before the first strip. The stream is not closed, nor flushed. */
    public JpegEncoder(JpegSettings settings, OutputStream out) {
        this.settings = settings;
        this.subsampling = settings.subsampling();
        this.markers = new Markers(out);
        this.lanes = new BlockLanes[subsampling.components()][];
        int blocks = 0;
        for (int c = 0; c < lanes.length; c++) {
            lanes[c] = new BlockLanes[subsampling.vertical(c)];
            for (int v = 0; v < lanes[c].length; v++) {
                lanes[c][v] = new BlockLanes(UNITS * subsampling.horizontal(c), table(c));
                blocks += subsampling.horizontal(c);
            }
        }
        this.tokens = new SequentialTokens(UNITS * blocks * SequentialTokens.MOST);
        this.writer = new BitWriter(out);
        this.book = CodeBook.sequential(
                List.of(HuffmanTable.LUMA_DC, HuffmanTable.LUMA_AC, HuffmanTable.CHROMA_DC, HuffmanTable.CHROMA_AC));
    }

    private QuantisationTable table(int component) {
        return component == 0
                ? QuantisationTable.luma(settings.quality())
                : QuantisationTable.chroma(settings.quality());
    }

    /**
     * Writes the next strip from the top, or the whole picture.
     *
     * @param strip a plane of each component, padded ({@link Plane#pad}) and as large as {@link Subsampling#planeWidth} and
     *     {@link Subsampling#planeHeight} say for the picture's width and the strip's height; that is a multiple of
     *     {@link Subsampling#unitHeight}, but for the last strip. Samples a little outside 0 to 255 are allowed.
     * @throws IllegalArgumentException if the planes are others
     */
    public void write(List<Plane> strip) throws IOException {
        int height = check(strip);
        if (written == 0) {
            start();
        }
        written += height;
        for (int y = 0; y < height; y += subsampling.unitHeight()) {
            writeUnits(strip, y / subsampling.unitHeight());
        }
    }

    private int check(List<Plane> strip) {
        if (strip.size() != subsampling.components()) {
            throw new IllegalArgumentException(
                    subsampling + " has " + subsampling.components() + " planes, not " + strip.size());
        }
        int height = strip.get(0).height();
        if (height > settings.height() - written
                || (height < settings.height() - written && height % subsampling.unitHeight() != 0)) {
            throw new IllegalArgumentException("A strip of height " + height + " cannot follow " + written + " rows of "
                    + settings.height() + " in " + subsampling);
        }
        for (int c = 0; c < strip.size(); c++) {
            Plane plane = strip.get(c);
            int width = subsampling.planeWidth(c, settings.width());
            if (plane.width() != width || plane.height() != subsampling.planeHeight(c, height)) {
                throw new IllegalArgumentException("Plane " + c + " is " + plane.width() + "x" + plane.height()
                        + ", not " + width + "x" + subsampling.planeHeight(c, height));
            }
        }
        return height;
    }

    /**
     * Writes what is left. The encoder is not used any more.
     *
     * @throws IllegalStateException if strips are missing
     */
    public void finish() throws IOException {
        if (written < settings.height()) {
            throw new IllegalStateException("Only " + written + " rows of " + settings.height() + " were written");
        }
        writer.end();
        markers.end();
    }

    private void start() throws IOException {
        markers.start(settings);
        boolean gray = subsampling.components() == 1;
        markers.quantisation(0, table(0));
        if (!gray) {
            markers.quantisation(1, table(1));
        }
        markers.frame(settings);
        markers.huffman(0x00, HuffmanTable.LUMA_DC);
        markers.huffman(0x10, HuffmanTable.LUMA_AC);
        if (!gray) {
            markers.huffman(0x01, HuffmanTable.CHROMA_DC);
            markers.huffman(0x11, HuffmanTable.CHROMA_AC);
        }
        markers.sequentialScan(subsampling);
    }

    private void writeUnits(List<Plane> strip, int unitRow) throws IOException {
        int units = (settings.width() + subsampling.unitWidth() - 1) / subsampling.unitWidth();
        for (int first = 0; first < units; first += UNITS) {
            int count = Math.min(UNITS, units - first);
            for (int c = 0; c < lanes.length; c++) {
                load(strip.get(c), c, unitRow, first, count);
            }
            tokens.clear();
            for (int unit = 0; unit < count; unit++) {
                addUnit(unit);
            }
            writer.write(tokens.tokens(), tokens.count(), book);
        }
    }

    private void addUnit(int unit) {
        for (int c = 0; c < lanes.length; c++) {
            int horizontal = subsampling.horizontal(c);
            for (BlockLanes row : lanes[c]) {
                for (int h = 0; h < horizontal; h++) {
                    tokens.add(row, unit * horizontal + h, c);
                }
            }
        }
    }

    private void load(Plane plane, int c, int unitRow, int firstUnit, int units) {
        int horizontal = subsampling.horizontal(c);
        int first = firstUnit * horizontal;
        int wanted = units * horizontal;
        int real = Math.min(wanted, (plane.width() + SIDE - 1) / SIDE - first);
        for (int v = 0; v < lanes[c].length; v++) {
            BlockLanes row = lanes[c][v];
            int y = (unitRow * lanes[c].length + v) * SIDE;
            if (y < plane.height()) {
                row.load(plane, first * SIDE, y, real);
                row.extend(real, wanted);
            } else {
                for (int i = 0; i < wanted; i++) {
                    row.copyMean(lanes[c][v - 1], i / horizontal * horizontal + horizontal - 1, i);
                }
            }
        }
    }
}
