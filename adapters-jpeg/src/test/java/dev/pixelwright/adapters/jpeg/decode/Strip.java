package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.plane.RowTarget;

/** Keeps one strip of a plane, and nothing of what it gets. */
final class Strip implements RowTarget {

    private float[][] rows = {};

    @Override
    public float[][] room(int count, int length) {
        if (rows.length < count) {
            rows = new float[count][length];
        }
        return rows;
    }

    @Override
    public void filled(int count) {
        // Nobody wants them.
    }
}
