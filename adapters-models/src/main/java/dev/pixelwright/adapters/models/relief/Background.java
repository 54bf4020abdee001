package dev.pixelwright.adapters.models.relief;

import dev.pixelwright.adapters.models.picture.Plane;
import java.util.List;

/**
 * How little a pixel looks like the borders of the picture: what runs along them is mostly background. A pixel is compared with
 * the left, the right and the top border, each by its mean and variance of every colour, and the most alike counts. The
 * bottom border is left out, because what is near often stands on it.
 */
final class Background {

    /** The part of the shorter side that counts as border. */
    private static final double BORDER = 0.06;
    /** So that a border of one colour forgives a little: the variance of noise of 5 %. */
    private static final double NOISE = 0.0025;

    private final List<Plane> colours;
    private final int width;
    private final int height;

    private Background(Colours colours) {
        this.colours = List.of(colours.luma(), colours.red(), colours.yellow());
        this.width = colours.width();
        this.height = colours.height();
    }

    /** 0 where it looks just like a border, towards 1 the less it does. */
    static Plane unlike(Colours colours) {
        Background background = new Background(colours);
        int border = Math.max(1, (int) Math.round(Math.min(background.width, background.height) * BORDER));
        List<Border> borders = List.of(
                background.border(0, border, background.height),
                background.border(background.width - border, background.width, background.height),
                background.border(0, background.width, border));
        Plane found = new Plane(background.width, background.height);
        for (int i = 0; i < found.samples().length; i++) {
            double least = Double.MAX_VALUE;
            for (Border one : borders) {
                least = Math.min(least, background.distance(one, i));
            }
            // Of a normal distribution in three colours, 3 is what is to be expected of the border itself.
            found.samples()[i] = (float) (1 - Math.exp(-least / 6));
        }
        return found;
    }

    /** The columns from {@code left} to {@code right}, not included, down to {@code bottom}. */
    private Border border(int left, int right, int bottom) {
        double[] means = new double[colours.size()];
        double[] variances = new double[colours.size()];
        for (int colour = 0; colour < means.length; colour++) {
            double sum = 0;
            double squares = 0;
            for (int y = 0; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    double sample = colours.get(colour).at(x, y);
                    sum += sample;
                    squares += sample * sample;
                }
            }
            double count = (double) (right - left) * bottom;
            means[colour] = sum / count;
            variances[colour] = Math.max(0, squares / count - means[colour] * means[colour]) + NOISE;
        }
        return new Border(means, variances);
    }

    /** Mahalanobis distance, squared, by the variances alone. */
    private double distance(Border border, int index) {
        double sum = 0;
        for (int colour = 0; colour < colours.size(); colour++) {
            double off = colours.get(colour).samples()[index] - border.means[colour];
            sum += off * off / border.variances[colour];
        }
        return sum;
    }

    /** What a border looks like. */
    private static final class Border {

        private final double[] means;
        private final double[] variances;

        private Border(double[] means, double[] variances) {
            this.means = means;
            this.variances = variances;
        }
    }
}
