package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Size;

/**
 * How much each pixel draws the eye: the strength of its edges, its saturation, and how near its colour is to that of
 * skin, the three cues that smart crops of the field use. The part with the largest sum of them is taken.
 */
final class Attention implements Measure {

    private static final double EDGE = 5;
    private static final double SATURATION = 0.4;
    private static final double SKIN = 1.8;
    /** The direction of the colour of skin of every tone, (0.78, 0.57, 0.44) of length 1 (as in smartcrop.js). */
    private static final double[] SKIN_TONE = {0.734, 0.536, 0.414};

    private static final double SKIN_NEAR = 0.8;
    private static final double DARK = 0.2;
    private static final double BRIGHT = 0.95;

    private final Size size;
    /** Sums of the scores of all pixels above and to the left, so that any part is summed in four steps. */
    private final double[] sums;

    Attention(Sketch sketch) {
        this.size = sketch.size();
        int stride = size.width() + 1;
        this.sums = new double[stride * (size.height() + 1)];
        for (int y = 0; y < size.height(); y++) {
            double row = 0;
            for (int x = 0; x < size.width(); x++) {
                row += score(sketch, x, y);
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
    }

    @Override
    public double of(int left, int top, int width, int height) {
        int stride = size.width() + 1;
        int above = top * stride;
        int below = (top + height) * stride;
        return sums[below + left + width] - sums[below + left] - sums[above + left + width] + sums[above + left];
    }

    private static double score(Sketch sketch, int x, int y) {
        double luma = sketch.luma(x, y);
        double around = sketch.luma(x - 1, y) + sketch.luma(x + 1, y) + sketch.luma(x, y - 1) + sketch.luma(x, y + 1);
        double edge = Math.abs(luma * 4 - around);
        double red = sketch.red(x, y);
        double green = sketch.green(x, y);
        double blue = sketch.blue(x, y);
        boolean seen = luma > DARK && luma < BRIGHT;
        return EDGE * edge + (seen ? SATURATION * saturation(red, green, blue) + SKIN * skin(red, green, blue) : 0);
    }

    private static double saturation(double red, double green, double blue) {
        double most = Math.max(red, Math.max(green, blue));
        return most > 0 ? (most - Math.min(red, Math.min(green, blue))) / most : 0;
    }

    // 1 at the tone itself, 0 where the colour points elsewhere.
    private static double skin(double red, double green, double blue) {
        double length = Math.sqrt(red * red + green * green + blue * blue);
        double r = red / length - SKIN_TONE[0];
        double g = green / length - SKIN_TONE[1];
        double b = blue / length - SKIN_TONE[2];
        double near = 1 - Math.sqrt(r * r + g * g + b * b);
        return near > SKIN_NEAR ? (near - SKIN_NEAR) / (1 - SKIN_NEAR) : 0;
    }
}
