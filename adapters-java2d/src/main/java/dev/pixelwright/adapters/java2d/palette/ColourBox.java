package dev.pixelwright.adapters.java2d.palette;

import java.util.List;
import java.util.stream.IntStream;

/** Some bins of a histogram that will share one colour. */
final class ColourBox {

    private static final int CHANNELS = 3;

    private final ColourHistogram histogram;
    private final int[] bins;
    private final double[] means = new double[CHANNELS];
    private final double[] errors = new double[CHANNELS];

    ColourBox(ColourHistogram histogram, int[] bins) {
        this.histogram = histogram;
        this.bins = bins;
        for (int c = 0; c < CHANNELS; c++) {
            measure(c);
        }
    }

    private void measure(int channel) {
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (int bin : bins) {
            double value = histogram.mean(channel, bin);
            double weight = histogram.count(bin);
            count += weight;
            sum += value * weight;
            squares += value * value * weight;
        }
        means[channel] = sum / count;
        // A single bin cannot be cut, and rounding must not make a box of one value look as if it could.
        errors[channel] = bins.length == 1 ? 0 : Math.max(0, squares - sum * sum / count);
    }

    /** The sum of squared distances from the mean. */
    double error() {
        return errors[0] + errors[1] + errors[2];
    }

    int firstBin() {
        return bins[0];
    }

    /** The mean colour. */
    int colour() {
        return (int) Math.round(means[0]) << 16 | (int) Math.round(means[1]) << 8 | (int) Math.round(means[2]);
    }

    /** The two parts below and above the mean of the channel that varies most; only for an error above 0. */
    List<ColourBox> cut() {
        int widest = IntStream.range(0, CHANNELS)
                .reduce((a, b) -> errors[b] > errors[a] ? b : a)
                .orElseThrow();
        int[] below = IntStream.of(bins)
                .filter(bin -> histogram.mean(widest, bin) < means[widest])
                .toArray();
        int[] above = IntStream.of(bins)
                .filter(bin -> histogram.mean(widest, bin) >= means[widest])
                .toArray();
        if (below.length == 0 || above.length == 0) {
            int middle = bins.length / 2;
            below = IntStream.range(0, middle).map(i -> bins[i]).toArray();
            above = IntStream.range(middle, bins.length).map(i -> bins[i]).toArray();
        }
        return List.of(new ColourBox(histogram, below), new ColourBox(histogram, above));
    }
}
