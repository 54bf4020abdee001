package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.plane.RowTarget;

/** Takes the rows of a plane that no result needs. */
final class DiscardedRows implements RowTarget {

    private float[][] rows = new float[0][];

    @Override
    public float[][] room(int count, int length) {
        if (rows.length != count || rows[0].length < length) {
            rows = new float[count][length];
        }
        return rows;
    }

    @Override
    public void filled(int count) {}
}
