package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.Size;

/** Sums of pixels in which a colour counts as much as it is visible. */
final class Weighing {

    private final double[] sums = new double[Picture.CHANNELS];

    /** Adds a straight pixel. */
    void add(double[] pixel, double weight) {
        double visible = pixel[Picture.ALPHA] * weight;
        for (int c = 0; c < Picture.ALPHA; c++) {
            sums[c] += pixel[c] * visible;
        }
        sums[Picture.ALPHA] += visible;
    }

    /** The straight sum. */
    double[] sum() {
        double[] pixel = sums.clone();
        for (int c = 0; c < Picture.ALPHA; c++) {
            pixel[c] = sums[Picture.ALPHA] == 0 ? 0 : sums[c] / sums[Picture.ALPHA];
        }
        return pixel;
    }

    /** Every pixel as the sum over a whole picture, weighed by its row and its column. */
    static RealPicture separable(RealPicture picture, double[][] across, double[][] down) {
        int from = picture.size.height();
        double[][][] columns = new double[across.length][from][];
        for (int x = 0; x < across.length; x++) {
            for (int y = 0; y < from; y++) {
                columns[x][y] = row(picture, y, across[x]);
            }
        }
        return RealPicture.drawn(new Size(across.length, down.length), (x, y) -> {
            Weighing weighing = new Weighing();
            for (int i = 0; i < from; i++) {
                if (down[y][i] != 0) {
                    weighing.addSum(columns[x][i], down[y][i]);
                }
            }
            return weighing.sum();
        });
    }

    // Neither clamped nor made straight, because the sum of a row is only half of the work.
    private static double[] row(RealPicture picture, int y, double[] weights) {
        Weighing weighing = new Weighing();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                weighing.add(picture.at(i, y), weights[i]);
            }
        }
        return weighing.sums;
    }

    private void addSum(double[] other, double weight) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += other[c] * weight;
        }
    }
}
