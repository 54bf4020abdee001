package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import java.util.ArrayList;
import java.util.List;

/** All blocks of one component, quantised. */
public final class CoefficientPlane {

    private final int blocksAcross;
    private final int horizontal;
    private final int vertical;
    private final List<CoefficientRow> rows = new ArrayList<>();

    /**
     * @param blocksAcross how many blocks of the picture are side by side
     * @param horizontal blocks side by side in a minimum coded unit
     * @param vertical blocks one below the other in a minimum coded unit
     */
    public CoefficientPlane(int blocksAcross, int horizontal, int vertical) {
        this.blocksAcross = blocksAcross;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Adds blocks to a row: those that follow in it. */
    public void add(int row, BlockLanes lanes, int firstLane, int count) {
        if (row == rows.size()) {
            rows.add(new CoefficientRow(blocksAcross));
        }
        for (int i = 0; i < count; i++) {
            rows.get(row).add(lanes, firstLane + i);
        }
    }

    int horizontal() {
        return horizontal;
    }

    int vertical() {
        return vertical;
    }

    int unitsAcross() {
        return (blocksAcross + horizontal - 1) / horizontal;
    }

    int unitsDown() {
        return (rows.size() + vertical - 1) / vertical;
    }

    boolean has(int row, int column) {
        return row < rows.size() && column < blocksAcross;
    }

    int dc(int row, int column) {
        return rows.get(row).dc(column);
    }

    /** The blocks of the picture in their order in a scan of this component alone (T.81, A.2.2). */
    void forEachBlock(BandScan scan) {
        for (CoefficientRow row : rows) {
            for (int block = 0; block < blocksAcross; block++) {
                scan.add(row, block);
            }
        }
    }
}
