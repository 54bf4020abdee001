package dev.pixelwright.adapters.jpeg.kept;

import dev.pixelwright.adapters.jpeg.plane.RowTarget;

/** The rows of one component, of which some are given at a time. */
final class DecodedPlane {

    private final int width;
    private final int height;
    private final int rowsATurn;
    private final float[] samples;
    private int end;

    /** @param rowsATurn how many are given at a time */
    DecodedPlane(int width, int height, int rowsATurn) {
        this.width = width;
        this.height = height;
        this.rowsATurn = rowsATurn;
        this.samples = new float[width * height];
    }

    long bytes() {
        return (long) samples.length * Float.BYTES;
    }

    /** In how many turns it is given. */
    int turns() {
        return (height + rowsATurn - 1) / rowsATurn;
    }

    /** Passes rows on to {@code target}, and writes them down. */
    RowTarget beside(RowTarget target) {
        return new Copying(target);
    }

    private void write(float[][] rows, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows[i], 0, samples, (end + i) * width, width);
        }
        end += count;
    }

    /** Gives the rows of a turn, or none if there are no more. */
    void give(int turn, RowTarget target) {
        int first = turn * rowsATurn;
        int count = Math.min(rowsATurn, height - first);
        if (count < 1) {
            return;
        }
        float[][] room = target.room(count, width);
        for (int i = 0; i < count; i++) {
            System.arraycopy(samples, (first + i) * width, room[i], 0, width);
        }
        target.filled(count);
    }

    private final class Copying implements RowTarget {

        private final RowTarget target;
        private float[][] rows = new float[0][];

        private Copying(RowTarget target) {
            this.target = target;
        }

        @Override
        public float[][] room(int count, int length) {
            rows = target.room(count, length);
            return rows;
        }

        @Override
        public void filled(int count) {
            // Before they are passed on: whoever has them may write over them.
            write(rows, count);
            target.filled(count);
        }
    }
}
