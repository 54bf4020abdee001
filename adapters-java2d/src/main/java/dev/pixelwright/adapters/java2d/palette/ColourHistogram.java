package dev.pixelwright.adapters.java2d.palette;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;

/** How often each colour occurs, to five bits a channel, and the exact sums of the colours in each bin. */
final class ColourHistogram {

    static final int BINS = 1 << 15;

    private final int[] counts = new int[BINS];
    private final long[][] sums = new long[3][BINS];

    private ColourHistogram() {}

    /** Counts the pixels that will be opaque. */
    static ColourHistogram of(Bitmap picture) {
        ColourHistogram histogram = new ColourHistogram();
        byte[] samples = picture.samples();
        for (int i = 0; i < samples.length; i += picture.channels()) {
            if (!picture.hasAlpha() || (samples[i + 3] & 0xff) >= Palette.OPAQUE_FROM) {
                histogram.add(ExactColours.rgb(samples, i));
            }
        }
        return histogram;
    }

    private void add(int rgb) {
        int bin = bin(rgb);
        counts[bin]++;
        sums[0][bin] += rgb >> 16;
        sums[1][bin] += (rgb >> 8) & 0xff;
        sums[2][bin] += rgb & 0xff;
    }

    int count(int bin) {
        return counts[bin];
    }

    /** The mean of a channel, 0 red to 2 blue, in a bin that holds something. */
    double mean(int channel, int bin) {
        return (double) sums[channel][bin] / counts[bin];
    }

    static int bin(int rgb) {
        return ((rgb >> 9) & 0x7c00) | ((rgb >> 6) & 0x3e0) | ((rgb >> 3) & 0x1f);
    }

    /** The colour in the middle of a bin. */
    static int centre(int bin) {
        return ((bin >> 10) << 19) | (((bin >> 5) & 0x1f) << 11) | ((bin & 0x1f) << 3) | 0x040404;
    }
}
