package dev.pixelwright.adapters.jpeg.filter;

/**
 * How the results of a filter are made and given out.
 *
 * @param length how many results of its first direction make a strip
 * @param whole whether all strips are given out as one plane, and not each by itself
 * @param columns whether the lines of what is given out are columns of the picture
 */
public record StripForm(int length, boolean whole, boolean columns) {

    /** Strips as they are made, from the first to the last. */
    public static StripForm strips(int length, boolean columns) {
        return new StripForm(length, false, columns);
    }

    /** All in one plane, in whatever order it was made. */
    public static StripForm whole(int length, boolean columns) {
        return new StripForm(length, true, columns);
    }
}
