package dev.pixelwright.adapters.testkit.picture;

import dev.pixelwright.core.image.Size;

/**
 * How much two pictures of one size differ, as raw rows of straight R, G, B, A.
 *
 * @param similarity multi-scale structural similarity of the luma on white (Wang, Simoncelli and Bovik 2003): 1 for equal
 *     pictures, above 0.99 where a person sees no difference
 * @param meanError mean absolute difference of a byte of the premultiplied pictures, 0 to 255
 * @param maxError the largest difference of such a byte, 0 to 255
 */
public record PictureDistance(double similarity, double meanError, int maxError) {

    private static final int CHANNELS = 4;
    private static final int OPAQUE = 255;

    /** The distance between two raw pictures of {@code size}. */
    public static PictureDistance between(byte[] one, byte[] other, Size size) {
        long expected = size.pixels() * CHANNELS;
        if (one.length != expected || other.length != expected) {
            throw new IllegalArgumentException("A raw picture of " + size + " has " + expected + " bytes, not "
                    + one.length + " and " + other.length);
        }
        long sum = 0;
        int max = 0;
        for (int i = 0; i < one.length; i++) {
            int difference = Math.abs(premultiplied(one, i) - premultiplied(other, i));
            sum += difference;
            max = Math.max(max, difference);
        }
        double similarity = StructuralSimilarity.multiScale(luma(one, size), luma(other, size));
        return new PictureDistance(similarity, (double) sum / one.length, max);
    }

    // Nobody sees the colour of a transparent pixel.
    private static int premultiplied(byte[] raw, int index) {
        int value = raw[index] & 0xff;
        int alpha = raw[index | 3] & 0xff;
        return (index & 3) == 3 ? value : (value * alpha + OPAQUE / 2) / OPAQUE;
    }

    private static Plane luma(byte[] raw, Size size) {
        double[] values = new double[(int) size.pixels()];
        for (int i = 0; i < values.length; i++) {
            int at = i * CHANNELS;
            double y = 0.299 * (raw[at] & 0xff) + 0.587 * (raw[at + 1] & 0xff) + 0.114 * (raw[at + 2] & 0xff);
            double alpha = (raw[at + 3] & 0xff) / (double) OPAQUE;
            values[i] = y * alpha + OPAQUE * (1 - alpha);
        }
        return new Plane(values, size.width(), size.height());
    }
}
