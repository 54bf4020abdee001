package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.util.function.Consumer;

/** Places a plane while its rows come, and holds no more of them than its filter reaches over. */
public final class Resampler implements RowTarget {

    private final SeparableFilter filter;
    private final RowRing ring;

    /** A target whose results go to {@code strips}, each of which is given away. */
    public Resampler(Passes passes, Consumer<Plane> strips) {
        this.filter = new SeparableFilter(passes, strips);
        this.ring = new RowRing(passes.mostLines());
    }

    @Override
    public float[][] room(int rows, int length) {
        ring.release(filter.needed());
        return ring.room(rows, length);
    }

    @Override
    public void filled(int rows) {
        ring.add(rows);
        filter.advance(ring::row, ring.end());
    }
}
