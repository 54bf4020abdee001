package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Weighs lines, and then the samples along them. Lines may come one after another: as soon as those are there that a batch
 * of results is made of, the batch is made and laid down turned, so that the second direction runs over whole lines too.
 * What comes out has the samples of one place along the lines as its lines. It is made in strips of so many results of the
 * first direction, so that what lies between the two is as small as a strip.
 */
final class SeparableFilter {

    private final Weights first;
    private final Weights second;
    private final StripForm form;
    private final Consumer<Plane> strips;
    private final int[] needed;
    private final WeightedSum sums;
    private final float[][] batch;
    private final float[][] made = new float[Passes.BATCH][];
    private final float[][] turned;
    private final int low;
    private @Nullable Plane whole;
    private int next;
    private int stripStart;

    /** A filter whose results go to {@code strips}, each of which is given away. */
    SeparableFilter(Passes passes, Consumer<Plane> strips) {
        this.first = passes.first();
        this.second = passes.second();
        this.form = passes.form();
        this.strips = strips;
        this.needed = first.needed();
        this.low = second.needed()[0];
        int high = second.endOf(0, second.outputs());
        this.sums = new WeightedSum(first, low, high);
        this.batch = new float[Passes.BATCH][high];
        this.turned = new float[high - low][Plane.padded(passes.stripLength())];
    }

    /** The first line that is still needed. */
    int needed() {
        return next < needed.length ? needed[next] : Integer.MAX_VALUE;
    }

    /** Goes as far as the lines before {@code available} allow. */
    void advance(Lines lines, int available) {
        while (next < first.outputs()) {
            int stripEnd = Math.min(first.outputs(), stripStart + form.length());
            int count = Math.min(Passes.BATCH, stripEnd - next);
            if (first.endOf(next, next + count) > available) {
                return;
            }
            makeBatch(lines, count, stripEnd);
            next += count;
            if (next == stripEnd) {
                finishStrip(stripEnd);
                stripStart = stripEnd;
            }
        }
    }

    private void makeBatch(Lines lines, int count, int stripEnd) {
        boolean reversed = first.isReversed();
        for (int i = 0; i < count; i++) {
            int output = next + i;
            int row = reversed ? count - 1 - i : i;
            if (first.isCopy(output)) {
                made[row] = lines.line(first.start(output));
            } else {
                sums.make(output, lines, batch[row]);
                made[row] = batch[row];
            }
        }
        int at = reversed ? stripEnd - next - count : next - stripStart;
        int done = 0;
        for (; done + Transposition.SIDE <= count; done += Transposition.SIDE) {
            Transposition.eight(made, done, low, turned, at + done);
        }
        for (; done < count; done++) {
            Transposition.one(made[done], low, turned, at + done);
        }
    }

    private void finishStrip(int stripEnd) {
        int length = stripEnd - stripStart;
        WeightedSum along = new WeightedSum(second, 0, length);
        Lines columnsOfStrip = index -> turned[index - low];
        if (!form.whole()) {
            Plane strip = plane(length);
            for (int o = 0; o < second.outputs(); o++) {
                along.make(o, columnsOfStrip, strip.line(second.place(o)));
            }
            strips.accept(strip);
            return;
        }
        whole = whole == null ? plane(first.outputs()) : whole;
        int at = first.isReversed() ? first.outputs() - stripEnd : stripStart;
        float[] part = new float[length];
        for (int o = 0; o < second.outputs(); o++) {
            along.make(o, columnsOfStrip, part);
            System.arraycopy(part, 0, whole.line(second.place(o)), at, length);
        }
        if (stripEnd == first.outputs()) {
            strips.accept(whole);
        }
    }

    private Plane plane(int length) {
        return form.columns() ? Plane.ofColumns(second.outputs(), length) : Plane.ofRows(length, second.outputs());
    }
}
