package dev.pixelwright.adapters.jpeg.picture;

import dev.pixelwright.adapters.jpeg.plane.Plane;

/**
 * The colour changes that are linear in red, green and blue, and the same for each: they are linear in luma, and only scale
 * colour. What leaves the colours there are is brought back to them, each of red, green and blue by itself.
 *
 * @param factor of luma
 * @param offset added to luma, in steps of 255
 * @param colour factor of the differences of colour from gray
 */
public record Tone(float factor, float offset, float colour) implements PictureFilter {

    private static final float MAX = 255f;
    private static final float GRAY = 128f;

    /** Adds {@code amount}, 0 to 1, to each colour. */
    public static Tone brightness(double amount) {
        return new Tone(1, (float) (MAX * amount), 1);
    }

    /** Moves each colour away from the middle by {@code factor}. */
    public static Tone contrast(double factor) {
        return new Tone((float) factor, (float) (MAX / 2 - MAX / 2 * factor), (float) factor);
    }

    /** Moves each colour away from its luma by {@code factor}. */
    public static Tone saturation(double factor) {
        return new Tone(1, 0, (float) factor);
    }

    /** The negative. */
    public static Tone negative() {
        return new Tone(-1, MAX, -1);
    }

    @Override
    public Picture apply(Picture picture) {
        linear(picture.luma(), factor, offset);
        for (Plane plane : picture.planes().subList(1, picture.planes().size())) {
            linear(plane, colour, GRAY - GRAY * colour);
        }
        Gamut.clamp(picture);
        return picture;
    }

    private static void linear(Plane plane, float factor, float offset) {
        for (int i = 0; i < plane.lines(); i++) {
            float[] line = plane.line(i);
            for (int k = 0; k < line.length; k++) {
                line[k] = line[k] * factor + offset;
            }
        }
    }

    @Override
    public boolean isPointwise() {
        return true;
    }

    @Override
    public boolean staysInGamut() {
        float black = offset;
        float white = MAX * factor + offset;
        return Math.min(black, white) >= 0 && Math.max(black, white) <= MAX && Math.abs(colour) <= 1;
    }
}
