package dev.pixelwright.core.sight;

/** The Shannon entropy of the luma of a part, in bits, from a histogram of 64 bins. */
final class Entropy implements Measure {

    private static final int BINS = 64;

    private final Sketch sketch;

    Entropy(Sketch sketch) {
        this.sketch = sketch;
    }

    @Override
    public double of(int left, int top, int width, int height) {
        int[] histogram = new int[BINS];
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                histogram[(int) Math.min(BINS - 1, sketch.luma(x, y) * BINS)]++;
            }
        }
        double pixels = (double) width * height;
        double bits = 0;
        for (int count : histogram) {
            if (count > 0) {
                bits -= count / pixels * Math.log(count / pixels);
            }
        }
        return bits / Math.log(2);
    }
}
