package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.List;

/**
 * Minimum coded units that lie side by side, transformed and quantised: as many at once as make vectors long, and still
 * fit into the cache. Used again for the next ones.
 */
final class Units {

    private static final int MOST = 64;
    private static final int SIDE = 8;

    private final Subsampling subsampling;
    private final int width;
    private final BlockLanes luma;
    private final BlockLanes chroma;
    private final int[] columns;
    private final int[] rows;
    private int row;
    private int first;
    private int count;

    Units(JpegSettings settings, QuantisationTable forLuma, QuantisationTable forChroma) {
        subsampling = settings.subsampling();
        width = settings.width();
        luma = new BlockLanes(MOST * subsampling.horizontal(0) * subsampling.vertical(0), forLuma);
        int others = subsampling.components() - 1;
        chroma = new BlockLanes(MOST * others, forChroma);
        columns = new int[subsampling.components()];
        rows = new int[subsampling.components()];
    }

    /** How many blocks are loaded at most. */
    static int capacity(Subsampling subsampling) {
        int unit = 0;
        for (int c = 0; c < subsampling.components(); c++) {
            unit += subsampling.horizontal(c) * subsampling.vertical(c);
        }
        return MOST * unit;
    }

    /** How many {@link #load loads} a row of units takes. */
    int parts() {
        return (across() + MOST - 1) / MOST;
    }

    /** How many units are side by side in the picture. */
    private int across() {
        return (width + subsampling.unitWidth() - 1) / subsampling.unitWidth();
    }

    /**
     * Takes the next units.
     *
     * @param strip a padded plane of each component
     * @param stripRow the row of units in the strip
     * @param pictureRow the same in the picture
     * @param part from 0, of the row
     */
    void load(List<Plane> strip, int stripRow, int pictureRow, int part) {
        row = pictureRow;
        first = part * MOST;
        count = Math.min(MOST, across() - first);
        for (int c = 0; c < columns.length; c++) {
            Plane plane = strip.get(c);
            int left = first * subsampling.horizontal(c);
            columns[c] = Math.min(count * subsampling.horizontal(c), blocks(plane.width()) - left);
            int top = stripRow * subsampling.vertical(c);
            rows[c] = Math.min(subsampling.vertical(c), blocks(plane.height()) - top);
            for (int v = 0; v < rows[c]; v++) {
                lanes(c).gather(plane, left * SIDE, (top + v) * SIDE, columns[c], lane(c, v, 0));
            }
        }
        luma.transform(rows[0] * columns[0]);
        if (columns.length > 1) {
            chroma.transform(2 * columns[1]);
        }
    }

    private static int blocks(int side) {
        return (side + SIDE - 1) / SIDE;
    }

    Subsampling subsampling() {
        return subsampling;
    }

    /** How many units were loaded. */
    int count() {
        return count;
    }

    /** Rows of units above these in the picture. */
    int row() {
        return row;
    }

    /** How many blocks of a component side by side are of the picture; units may want one more. */
    int columns(int component) {
        return columns[component];
    }

    /** How many rows of blocks of a component are of the picture; units may want one more. */
    int rows(int component) {
        return rows[component];
    }

    /** Where the blocks of a component are. */
    BlockLanes lanes(int component) {
        return component == 0 ? luma : chroma;
    }

    /** Which lane is block {@code column} of row {@code row} of a component. */
    int lane(int component, int row, int column) {
        int before = component == 2 ? columns[1] : 0;
        return before + row * columns[component] + column;
    }
}
