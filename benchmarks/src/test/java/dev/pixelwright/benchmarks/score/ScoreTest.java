package dev.pixelwright.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Size SIZE = new Size(256, 200);

    private final Rgb picture = Rgb.of(landscape());

    @Test
    void theSameShouldBeOne() {
        Score score = Score.of(picture, picture).orElseThrow();
        assertThat(score.similarity()).isCloseTo(1, within(1e-12));
        assertThat(score.decibels()).isEqualTo(100);
    }

    @Test
    void moreNoiseShouldScoreLess() {
        double last = 1;
        for (double deviation : new double[] {1, 2, 4, 8, 16, 32}) {
            double next = similarity(noisy(deviation));
            assertThat(next).isLessThan(last);
            last = next;
        }
        assertThat(last).isBetween(0.3, 0.95);
    }

    @Test
    void moreBlurShouldScoreLess() {
        double last = 1;
        for (int side : new int[] {160, 128, 96, 64, 48}) {
            Rgb small = Lanczos.resized(picture.rounded(), new Size(side * SIZE.width() / SIZE.height(), side));
            double next = similarity(Lanczos.resized(small.rounded(), SIZE));
            assertThat(next).isLessThan(last);
            last = next;
        }
    }

    @Test
    void lightAloneShouldCostLessThanStructure() {
        // The idea of the measure: the mean is off by the same in both, by brightness in one and by noise in the other.
        assertThat(similarity(changed(value -> value + 8))).isGreaterThan(similarity(noisy(8)));
    }

    @Test
    void colourShouldShowInDecibelsWhereLumaDoesNot() {
        double[][] swapped = {
            shifted(picture.channels()[0], 30),
            shifted(picture.channels()[1], -30 * 0.299 / 0.587),
            picture.channels()[2]
        };
        Score score = Score.of(picture, new Rgb(SIZE, swapped)).orElseThrow();
        assertThat(score.similarity()).isGreaterThan(0.9999);
        assertThat(score.decibels()).isLessThan(25);
    }

    @Test
    void decibelsShouldBeThoseOfTheDefinition() {
        // An error of 5 everywhere: 10 log10(255² / 25).
        Rgb gray = flat(100);
        assertThat(Score.of(gray, flat(105)).orElseThrow().decibels()).isCloseTo(34.1514, within(1e-4));
    }

    @Test
    void similarityOfFlatPicturesShouldBeThatOfTheFormula() {
        // Contrast and structure are 1, so what is left is luminance at the coarsest scale, to the power of 0.1333.
        double luminance = (2 * 100.0 * 150 + 6.5025) / (100.0 * 100 + 150 * 150 + 6.5025);
        assertThat(Score.of(flat(100), flat(150)).orElseThrow().similarity())
                .isCloseTo(Math.pow(luminance, 0.1333), within(1e-9));
    }

    @Test
    void picturesTooSmallForFiveScalesShouldHaveNone() {
        Size small = new Size(256, 175);
        Rgb one = Lanczos.resized(landscape(), small);
        assertThat(Score.of(one, one)).isEmpty();
        assertThatThrownBy(() -> Score.of(picture, one)).isInstanceOf(IllegalArgumentException.class);
    }

    private double similarity(Rgb other) {
        return Score.of(picture, other).orElseThrow().similarity();
    }

    private Rgb noisy(double deviation) {
        Random random = new Random(7);
        return changed(value -> value + deviation * random.nextGaussian());
    }

    private Rgb changed(DoubleUnaryOperator change) {
        double[][] channels = new double[3][];
        for (int c = 0; c < 3; c++) {
            channels[c] = picture.channels()[c].clone();
            for (int i = 0; i < channels[c].length; i++) {
                channels[c][i] = change.applyAsDouble(channels[c][i]);
            }
        }
        return new Rgb(SIZE, channels);
    }

    private static double[] shifted(double[] plane, double by) {
        double[] result = plane.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += by;
        }
        return result;
    }

    private static Rgb flat(double value) {
        double[][] channels = new double[3][SIZE.width() * SIZE.height()];
        for (double[] channel : channels) {
            java.util.Arrays.fill(channel, value);
        }
        return new Rgb(SIZE, channels);
    }

    private static BufferedImage landscape() {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(new Landscape(SIZE.width(), SIZE.height(), 3, 0.01).encoded("png")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
