package dev.pixelwright.adapters.java2d.detail;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;
import java.util.ArrayDeque;
import java.util.Deque;

/** Passes rows on and keeps them, for whoever works some rows behind. */
final class Echo implements Rows {

    private final Rows input;
    private final Deque<Row> kept = new ArrayDeque<>();
    private final Deque<Row> free = new ArrayDeque<>();
    private int firstKept;

    Echo(Rows input) {
        this.input = input;
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return input.hasAlpha();
    }

    @Override
    public void read(int y, Row into) {
        while (firstKept + kept.size() < y) {
            keep(firstKept + kept.size());
        }
        into.copyFrom(keep(y), channels());
    }

    /** Row {@code y} once more, if it was not forgotten: asking for it forgets all rows before it. */
    Row again(int y) {
        while (firstKept < y) {
            if (!kept.isEmpty()) {
                free.push(kept.pop());
            }
            firstKept++;
        }
        return kept.isEmpty() ? keep(y) : kept.getFirst();
    }

    private Row keep(int y) {
        Row row = free.isEmpty() ? new Row(size().width()) : free.pop();
        input.read(y, row);
        kept.addLast(row);
        return row;
    }
}
