package dev.pixelwright.adapters.jpeg.plane;

import java.util.Arrays;

/**
 * The samples of one component, 0 to 255 and not rounded; a filter may leave them a little outside.
 *
 * <p>A plane is held as lines, which are its rows or its columns: a filter runs along whole lines, each an array of its
 * own, because that is what the compiler turns into vector instructions, and what one filter leaves as columns need not
 * be turned back for the next. Lines are longer, and there are more of them, than the picture needs, so that blocks of
 * 8 and pairs of these fit in; {@link #pad} fills that rest.
 */
public final class Plane {

    /** Both sides of what is held are multiples of this: two blocks. */
    public static final int MULTIPLE = 16;

    private final int width;
    private final int height;
    private final boolean columns;
    private final float[][] lines;

    private Plane(int width, int height, boolean columns) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A plane is at least 1x1, not " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.lines = new float[padded(columns ? width : height)][padded(columns ? height : width)];
    }

    /** An empty plane whose lines are rows. */
    public static Plane ofRows(int width, int height) {
        return new Plane(width, height, false);
    }

    /** An empty plane whose lines are columns. */
    public static Plane ofColumns(int width, int height) {
        return new Plane(width, height, true);
    }

    /** The least multiple of {@link #MULTIPLE} that is not below {@code side}. */
    public static int padded(int side) {
        return (side + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether the lines are columns: {@code line(x)[y]}, and otherwise {@code line(y)[x]}. */
    public boolean isColumns() {
        return columns;
    }

    /** How many lines belong to the picture. */
    public int lines() {
        return columns ? width : height;
    }

    /** How many samples of a line belong to the picture. */
    public int length() {
        return columns ? height : width;
    }

    /** A line, {@code padded(length())} long; to be written to as well. Lines up to {@code padded(lines())} exist. */
    public float[] line(int index) {
        return lines[index];
    }

    public float sample(int x, int y) {
        return columns ? lines[x][y] : lines[y][x];
    }

    /** Repeats the last sample of every line, and the last line, into the rest behind them. */
    public void pad() {
        int length = length();
        for (int i = 0; i < lines(); i++) {
            Arrays.fill(lines[i], length, lines[i].length, lines[i][length - 1]);
        }
        float[] last = lines[lines() - 1];
        for (int i = lines(); i < lines.length; i++) {
            System.arraycopy(last, 0, lines[i], 0, last.length);
        }
    }
}
