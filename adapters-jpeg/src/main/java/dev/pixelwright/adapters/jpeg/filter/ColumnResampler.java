package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.function.Consumer;

/**
 * Places a plane that comes in strips whose lines are columns: along its rows first, which makes it smaller before it is
 * laid down turned, and then along its columns. What comes out has rows as its lines. It never turns a plane around.
 */
public final class ColumnResampler {

    /** Rows that are turned together: columns of so many stay in a cache of the first level. */
    private static final int BATCH = 64;

    private final Weights across;
    private final Weights down;
    private final StripForm form;
    private final Consumer<Plane> strips;
    private final RowRing ring;
    private final int[] needed;
    private final WeightedSum sums;
    private Plane strip;
    private int next;
    private int stripStart;

    /**
     * One whose results go to {@code strips}, each of which is given away.
     *
     * @param passes along columns and then along rows, neither of them reversed; their form is of rows
     */
    public ColumnResampler(Passes passes, Consumer<Plane> strips) {
        this.down = passes.first();
        this.across = passes.second();
        this.form = passes.form();
        this.strips = strips;
        this.ring = new RowRing(passes.mostLines() + BATCH);
        this.needed = down.needed();
        this.sums = new WeightedSum(down, 0, across.outputs());
        this.strip = Plane.ofRows(across.outputs(), stripEnd());
    }

    /** The next columns; {@code columns} stays as it is. */
    public void add(Plane columns) {
        for (int from = 0; from < columns.height(); from += BATCH) {
            turn(columns, from, Math.min(columns.height(), from + BATCH));
            advance();
        }
    }

    private void turn(Plane columns, int from, int to) {
        ring.release(next < needed.length ? needed[next] : Integer.MAX_VALUE);
        float[][] rows = ring.room(to - from, Plane.padded(across.outputs()));
        float[][] made = new float[Transposition.SIDE][columns.line(0).length];
        WeightedSum along = new WeightedSum(across, from, to);
        int done = 0;
        for (; done + made.length <= across.outputs(); done += made.length) {
            for (int i = 0; i < made.length; i++) {
                along.make(done + i, columns::line, made[i]);
            }
            Transposition.eight(made, 0, from, rows, done);
        }
        for (; done < across.outputs(); done++) {
            along.make(done, columns::line, made[0]);
            Transposition.one(made[0], from, rows, done);
        }
        ring.add(to - from);
    }

    private void advance() {
        while (next < down.outputs() && down.end(next) <= ring.end()) {
            sums.make(next, ring::row, strip.line(next - stripStart));
            next++;
            if (next == stripEnd()) {
                strips.accept(strip);
                stripStart = next;
                if (next < down.outputs()) {
                    strip = Plane.ofRows(across.outputs(), stripEnd() - stripStart);
                }
            }
        }
    }

    private int stripEnd() {
        return form.whole() ? down.outputs() : Math.min(down.outputs(), stripStart + form.length());
    }
}
