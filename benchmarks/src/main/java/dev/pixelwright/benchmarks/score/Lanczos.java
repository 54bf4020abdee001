package dev.pixelwright.benchmarks.score;

import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;

/**
 * The resampling that others are held against: every source pixel counts, with the weights of a Lanczos kernel of three
 * lobes that is stretched to the scale, in double precision from the decoded samples to the result, which is not rounded.
 * It works on the samples as the file codes them, as the contenders do; light is not made linear.
 */
public final class Lanczos {

    private static final int LOBES = 3;

    private Lanczos() {}

    /** {@code picture} at {@code size}, each axis scaled by itself. */
    public static Rgb resized(BufferedImage picture, Size size) {
        BufferedImage source = Rgb.inColours(picture);
        Weights across = new Weights(source.getWidth(), size.width());
        Weights down = new Weights(source.getHeight(), size.height());
        double[][] channels = new double[Rgb.CHANNELS][Math.toIntExact(size.pixels())];
        int[] row = new int[source.getWidth() * Rgb.CHANNELS];
        double[] line = new double[size.width() * Rgb.CHANNELS];
        for (int y = 0; y < source.getHeight(); y++) {
            Rgb.copyRow(source, y, row);
            across.narrow(row, line);
            down.spread(y, line, channels, size.width());
        }
        return new Rgb(size, channels);
    }

    /** For each place of a result, the weights of the places of the source. */
    private static final class Weights {

        private final int[] first;
        private final double[][] weights;

        Weights(int from, int to) {
            double scale = (double) from / to;
            double stretch = Math.max(1, scale);
            first = new int[to];
            weights = new double[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                first[i] = Math.max(0, (int) Math.ceil(centre - LOBES * stretch - 0.5));
                int last = Math.min(from - 1, (int) Math.floor(centre + LOBES * stretch - 0.5));
                weights[i] = new double[last - first[i] + 1];
                double sum = 0;
                for (int k = 0; k < weights[i].length; k++) {
                    weights[i][k] = kernel((first[i] + k + 0.5 - centre) / stretch);
                    sum += weights[i][k];
                }
                for (int k = 0; k < weights[i].length; k++) {
                    weights[i][k] /= sum;
                }
            }
        }

        private static double kernel(double x) {
            if (x == 0) {
                return 1;
            }
            double angle = Math.PI * x;
            return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
        }

        void narrow(int[] row, double[] line) {
            for (int i = 0; i < weights.length; i++) {
                for (int c = 0; c < Rgb.CHANNELS; c++) {
                    double sum = 0;
                    for (int k = 0; k < weights[i].length; k++) {
                        sum += weights[i][k] * row[(first[i] + k) * Rgb.CHANNELS + c];
                    }
                    line[i * Rgb.CHANNELS + c] = sum;
                }
            }
        }

        /** Adds a line of the source to every line of the result that it has a weight in. */
        void spread(int y, double[] line, double[][] channels, int width) {
            for (int i = 0; i < weights.length; i++) {
                int k = y - first[i];
                if (k < 0 || k >= weights[i].length) {
                    continue;
                }
                for (int j = 0; j < line.length; j++) {
                    channels[j % Rgb.CHANNELS][i * width + j / Rgb.CHANNELS] += weights[i][k] * line[j];
                }
            }
        }
    }
}
