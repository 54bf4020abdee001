package dev.pixelwright.adapters.depth;

import java.util.List;

/**
 * How a sample becomes a number that a network was trained on: from 0 to 1, less the mean, by the deviation, of each of red,
 * green and blue.
 *
 * @param mean three, from -1000 to 1000
 * @param std three, above 0 and up to 1000
 */
public record InputScale(List<Double> mean, List<Double> std) {

    /** The mean and deviation of the pictures of ImageNet, which most depth networks are trained with. */
    public static final InputScale IMAGENET =
            new InputScale(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

    private static final int COLOURS = 3;
    private static final double MOST = 1000;

    public InputScale {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (mean.size() != COLOURS || !mean.stream().allMatch(one -> Math.abs(one) <= MOST)) {
            throw new IllegalArgumentException("mean must be three numbers from -1000 to 1000, not " + mean);
        }
        if (std.size() != COLOURS || !std.stream().allMatch(one -> one > 0 && one <= MOST)) {
            throw new IllegalArgumentException("std must be three numbers above 0 and up to 1000, not " + std);
        }
    }

    /** From 0 to 1 becomes from {@code least} to {@code most}. */
    static InputScale between(double least, double most) {
        double mean = -least / (most - least);
        double std = 1 / (most - least);
        return new InputScale(List.of(mean, mean, mean), List.of(std, std, std));
    }

    float of(float sample, int colour) {
        return (float) ((sample - mean.get(colour)) / std.get(colour));
    }
}
