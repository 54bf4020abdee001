package dev.pixelwright.adapters.jpeg.geometry;

import java.util.Optional;

/**
 * Where the pixels along one side of a result lie on one side of its source. Positions are real numbers counted in pixels
 * of the source; pixel {@code i} reaches from {@code i} to {@code i + 1}.
 *
 * @param origin the position of the edge before the first pixel of the result
 * @param step how far the source advances for each pixel of the result; negative where the side is reversed
 * @param length pixels of the result
 * @param low where the part begins that the result may see: what was cut off before resampling plays no part in it
 * @param high where that part ends
 */
public record Axis(double origin, double step, int length, double low, double high) {

    /** Pixels by which sums of real numbers may be wrong. */
    private static final double NOTHING = 1e-6;

    /** A side of {@code length} pixels as it is. */
    public static Axis whole(int length) {
        return new Axis(0, 1, length, 0, length);
    }

    /** The last pixel first. */
    public Axis reversed() {
        return new Axis(position(length), -step, length, low, high);
    }

    /** {@code count} pixels from {@code first} on; those are all that a later {@link #resized} sees. */
    public Axis cut(int first, int count) {
        double start = position(first);
        double end = position(first + count);
        return new Axis(start, step, count, Math.max(low, Math.min(start, end)), Math.min(high, Math.max(start, end)));
    }

    /** {@code count} pixels from {@code first} on, made of whatever made them before. */
    public Axis windowed(int first, int count) {
        return new Axis(position(first), step, count, low, high);
    }

    /** The same part in {@code count} pixels. */
    public Axis resized(int count) {
        return new Axis(origin, step * length / count, count, low, high);
    }

    public boolean isReversed() {
        return step < 0;
    }

    /** How many pixels of the source fall on one of the result. */
    public double reduction() {
        return Math.abs(step);
    }

    /** This on what {@code larger} makes of the same side; empty where that shows less, saw other pixels, or runs the other way. */
    Optional<Axis> of(Axis larger) {
        double start = (origin - larger.origin) / larger.step;
        double end = (position(length) - larger.origin) / larger.step;
        boolean alike = low == larger.low && high == larger.high && step * larger.step > 0;
        if (!alike || start < -NOTHING || end > larger.length + NOTHING) {
            return Optional.empty();
        }
        return Optional.of(new Axis(start, (end - start) / length, length, 0, larger.length));
    }

    private double position(int pixel) {
        return origin + step * pixel;
    }
}
