package dev.pixelwright.benchmarks.score;

import java.util.List;
import java.util.Optional;

/**
 * How close a picture is to its reference.
 *
 * @param similarity multi-scale structural similarity of the luma, 1 for the same
 * @param decibels the peak signal-to-noise ratio over red, green and blue, in which a fault of colours shows
 */
public record Score(double similarity, double decibels) {

    private static final double BEST_DECIBELS = 100;

    /** Of two pictures of one size; empty where they are too small to be judged, below 176 pixels a side. */
    public static Optional<Score> of(Rgb reference, Rgb picture) {
        if (!reference.size().equals(picture.size())) {
            throw new IllegalArgumentException(reference.size() + " is not " + picture.size());
        }
        if (Math.min(reference.size().width(), reference.size().height()) < MultiScaleSimilarity.LEAST_SIDE) {
            return Optional.empty();
        }
        double similarity = MultiScaleSimilarity.of(reference.size(), reference.luma(), picture.luma());
        return Optional.of(new Score(similarity, decibels(reference, picture)));
    }

    /** The mean of at least one. */
    public static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::similarity).average().orElseThrow(),
                scores.stream().mapToDouble(Score::decibels).average().orElseThrow());
    }

    private static double decibels(Rgb reference, Rgb picture) {
        double sum = 0;
        for (int c = 0; c < Rgb.CHANNELS; c++) {
            for (int i = 0; i < reference.channels()[c].length; i++) {
                // No file can hold what lies beyond.
                double wanted = Math.max(0, Math.min(Rgb.WHITE, reference.channels()[c][i]));
                double error = wanted - picture.channels()[c][i];
                sum += error * error;
            }
        }
        double mean = sum / (Rgb.CHANNELS * (double) reference.size().pixels());
        return mean == 0 ? BEST_DECIBELS : Math.min(BEST_DECIBELS, 10 * Math.log10(Rgb.WHITE * Rgb.WHITE / mean));
    }
}
