package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.util.List;
import java.util.function.Consumer;

/** Places a plane while its rows come, once or several times, and holds no more of them than its filters reach over. */
public final class Resampler implements RowTarget {

    private final List<SeparableFilter> filters;
    private final RowRing ring;

    /** A target whose results go to {@code strips}, each of which is given away. */
    public Resampler(Passes passes, Consumer<Plane> strips) {
        this(List.of(new Placing(passes, strips)));
    }

    /** A target that is placed in each of these ways. */
    public Resampler(List<Placing> placings) {
        this.filters = placings.stream()
                .map(placing -> new SeparableFilter(placing.passes(), placing.strips()))
                .toList();
        this.ring = new RowRing(placings.stream()
                .mapToInt(placing -> placing.passes().mostLines())
                .max()
                .orElse(1));
    }

    /**
     * One way of placing a plane.
     *
     * @param strips where its results go, each of which is given away
     */
    public record Placing(Passes passes, Consumer<Plane> strips) {}

    @Override
    public float[][] room(int rows, int length) {
        ring.release(filters.stream().mapToInt(SeparableFilter::needed).min().orElse(Integer.MAX_VALUE));
        return ring.room(rows, length);
    }

    @Override
    public void filled(int rows) {
        ring.add(rows);
        for (SeparableFilter filter : filters) {
            filter.advance(ring::row, ring.end());
        }
    }

    /** The next rows as a strip whose lines they are; it stays as it is. */
    public void copy(Plane strip) {
        float[][] rows = room(strip.lines(), Plane.padded(strip.length()));
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(strip.line(i), 0, rows[i], 0, strip.length());
        }
        filled(rows.length);
    }
}
