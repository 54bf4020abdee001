package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.InverseDct;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;

/** Hands the samples of one component on, as many rows of blocks at a time as an MCU has. */
final class ComponentRows {

    private final RowTarget target;
    private final InverseDct transform;
    private final int side;
    private final int length;
    private final int rows;
    private final int height;
    private int done;
    private float[][] room = {};

    /**
     * @param blocksAcross how many blocks lie beside one another
     * @param blocksDown how many rows of blocks there are at a time
     */
    ComponentRows(Decoding decoding, int component, int blocksAcross, int blocksDown) {
        this.target = decoding.targets().get(component);
        this.side = decoding.scale().side();
        this.transform = InverseDct.of(side);
        this.length = blocksAcross * side;
        this.rows = blocksDown * side;
        this.height = decoding.frame().planeHeight(component, decoding.scale());
    }

    void begin() {
        room = target.room(rows, length);
    }

    /** Transforms a block, whose last coefficient but zeros is number {@code last}, and leaves zeros in it. */
    void put(float[] block, int last, int row, int column) {
        transform.transform(block, last, room, row * side, column * side);
    }

    void end() {
        int filled = Math.min(rows, height - done);
        target.filled(filled);
        done += filled;
    }
}
