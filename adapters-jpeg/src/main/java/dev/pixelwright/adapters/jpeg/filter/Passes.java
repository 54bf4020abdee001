package dev.pixelwright.adapters.jpeg.filter;

/**
 * A filter of a plane in two directions.
 *
 * @param first makes lines of lines
 * @param second makes samples along lines of samples along lines
 * @param form how results are given out
 */
public record Passes(Weights first, Weights second, StripForm form) {

    /** Results of the first direction that are made together: two lines of the cache for each place that they are laid to. */
    public static final int BATCH = 16;

    /** How many lines must be there together, if they come one by one. */
    int mostLines() {
        int[] needed = first.needed();
        int most = 1;
        for (int o = 0; o < needed.length; o += BATCH) {
            most = Math.max(most, first.endOf(o, Math.min(needed.length, o + BATCH)) - needed[o]);
        }
        return most;
    }

    /** How many results of the first direction make a strip. */
    int stripLength() {
        return Math.min(form.length(), first.outputs());
    }
}
