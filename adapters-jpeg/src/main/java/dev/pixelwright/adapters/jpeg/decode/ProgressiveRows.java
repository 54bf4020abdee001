package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.BlockRun;
import dev.pixelwright.adapters.jpeg.decode.entropy.CoefficientPlane;

/** Makes samples of the coefficients of one component, as many rows of blocks at a time as an MCU has. */
final class ProgressiveRows {

    private final CoefficientPlane plane;
    private final ComponentRows rows;
    private final int across;
    private final int down;
    private final int blocksDown;

    ProgressiveRows(Decoding decoding, int component, CoefficientPlane plane) {
        Frame frame = decoding.frame();
        this.plane = plane;
        this.across = Frame.ceiling(frame.planeWidth(component, Scale.FULL), Scale.BLOCK);
        this.blocksDown = Frame.ceiling(frame.planeHeight(component, Scale.FULL), Scale.BLOCK);
        this.down = frame.components().get(component).down();
        this.rows = new ComponentRows(decoding, component, across, down);
    }

    void reconstruct(int mcuRow) {
        rows.begin();
        int first = mcuRow * down;
        // Blocks that only fill an MCU are left out.
        int end = Math.min(first + down, blocksDown);
        for (int row = first; row < end; row++) {
            for (int column = 0; column < across; column++) {
                BlockRun run = rows.run(row - first);
                plane.read(row, column, run.coefficients(), run.take());
            }
        }
        rows.end();
    }
}
