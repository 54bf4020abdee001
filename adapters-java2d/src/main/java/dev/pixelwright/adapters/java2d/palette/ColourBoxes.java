package dev.pixelwright.adapters.java2d.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Chooses colours by cutting the space of colours: again and again the box with the largest sum of squared errors is cut
 * at its mean across its widest channel (Wan, Wong and Prusinkiewicz, 1988).
 */
final class ColourBoxes {

    private final ColourHistogram histogram;

    ColourBoxes(ColourHistogram histogram) {
        this.histogram = histogram;
    }

    /** At most {@code most} colours, each the mean of its box. */
    int[] colours(int most) {
        int[] bins = new int[ColourHistogram.BINS];
        int used = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            if (histogram.count(bin) > 0) {
                bins[used++] = bin;
            }
        }
        PriorityQueue<ColourBox> boxes = new PriorityQueue<>(
                Comparator.comparingDouble(ColourBox::error).reversed().thenComparingInt(ColourBox::firstBin));
        boxes.add(new ColourBox(histogram, Arrays.copyOf(bins, used)));
        while (boxes.size() < most && boxes.element().error() > 0) {
            boxes.addAll(boxes.remove().cut());
        }
        return boxes.stream().mapToInt(ColourBox::colour).sorted().toArray();
    }
}
