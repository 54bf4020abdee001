package dev.pixelwright.adapters.java2d.progress;

/** One piece of the work of a rendering. */
public final class Stage {

    private static final int ROWS_BETWEEN_REPORTS = 32;

    private final Progress progress;
    private final int from;
    private final int to;

    Stage(Progress progress, int from, int to) {
        this.progress = progress;
        this.from = from;
        this.to = to;
    }

    /** Reports that {@code done}, 0 to 1, of this piece is done; whatever the monitor throws comes through. */
    public void reached(double done) {
        progress.report((int) (from + (to - from) * Math.max(0, Math.min(1, done))));
    }

    /** Piece {@code index} of {@code count} pieces of this one. */
    public Stage part(int index, int count) {
        return new Stage(progress, from + (to - from) * index / count, from + (to - from) * (index + 1) / count);
    }

    /** Reports every few dozen rows, and at the last one. */
    public void row(int y, int height) {
        if (y % ROWS_BETWEEN_REPORTS == 0 || y == height - 1) {
            reached((y + 1.0) / height);
        }
    }
}
