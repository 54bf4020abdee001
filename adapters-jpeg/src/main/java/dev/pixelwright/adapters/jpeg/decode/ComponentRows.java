package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.BlockRun;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.util.Arrays;

/**
 * Hands the samples of one component on, as many rows of blocks at a time as an MCU has. In each row the blocks come one after
 * another.
 */
final class ComponentRows {

    private final RowTarget target;
    private final int side;
    private final int length;
    private final int height;
    private final BlockRun[] runs;
    /** How many blocks of each row became samples. */
    private final int[] made;

    private int done;
    private float[][] room = {};

    /**
     * @param blocksAcross how many blocks lie beside one another
     * @param blocksDown how many rows of blocks there are at a time
     */
    ComponentRows(Decoding decoding, int component, int blocksAcross, int blocksDown) {
        this.target = decoding.targets().get(component);
        this.side = decoding.scale().side();
        this.length = blocksAcross * side;
        this.height = decoding.frame().planeHeight(component, decoding.scale());
        this.runs = new BlockRun[blocksDown];
        for (int i = 0; i < blocksDown; i++) {
            runs[i] = new BlockRun(side);
        }
        this.made = new int[blocksDown];
    }

    void begin() {
        room = target.room(runs.length * side, length);
        Arrays.fill(made, 0);
    }

    /** Where the next block of this row goes. */
    BlockRun run(int row) {
        BlockRun run = runs[row];
        if (run.isFull()) {
            make(row);
        }
        return run;
    }

    void end() {
        for (int row = 0; row < runs.length; row++) {
            make(row);
        }
        int filled = Math.min(runs.length * side, height - done);
        target.filled(filled);
        done += filled;
    }

    private void make(int row) {
        made[row] += runs[row].transform(room, row * side, made[row] * side);
    }
}
